// A wait in the words of every other surface: the hub rounds it, the phrasebook words it (R25).
export const waitWords = (wait, say) => say(`common.wait.${wait.said}`, wait);
