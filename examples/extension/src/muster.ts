import { createMusterClient } from "muster/client";

/** Put in by the build: the origin that the manifest lets us ask. */
declare const MUSTER_URL: string;
export const url = MUSTER_URL;

/** The browser sends the web app's session cookie along; the extension neither sees nor keeps it. */
export const muster = createMusterClient({ url });
