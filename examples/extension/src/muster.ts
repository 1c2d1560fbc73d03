import { createMusterClient } from "muster/client";

/** Set by the build: the only origin that the manifest has a host permission for. */
declare const MUSTER_URL: string;
export const url = MUSTER_URL;

/** The browser sends the web app's session cookie. The extension neither reads nor stores it. */
export const muster = createMusterClient({ url });
