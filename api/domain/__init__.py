"""The rules of the hall. Pure: no clock, disk, network, chance or framework, only the contract."""
