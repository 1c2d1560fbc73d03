/** The largest sizes of the Worker (KiB, gzip). A test and the benchmark hold the build to them. */

/** The modules that every start evaluates. */
export const MAX_START_KIB = 60;
/** All modules together. */
export const MAX_UPLOAD_KIB = 480;
