"""The counter unit: buttons, sign, lamp and LED. It never decides whose turn it is."""
