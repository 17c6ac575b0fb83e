/** The law and guidance that the newest templates were checked against. */
export const statutoryVersion = 'SI 2010/959 + DfE 2018';
