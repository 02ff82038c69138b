const day = 24 * 60 * 60_000;

/** After so long a deletion is forgotten, and a device that put nothing into the storage is taken for gone; milliseconds. */
export const longAgo = 180 * day;

/** So often a device says that it is there, if it has nothing else to say. */
export const signOfLife = 30 * day;
