import { z } from "zod";
import { github } from "../../node_modules/@better-auth/core/dist/social-providers/github.mjs";
import { google } from "../../node_modules/@better-auth/core/dist/social-providers/google.mjs";

export const socialProviders = { github, google };
export const socialProviderList = Object.keys(socialProviders);
/** As wide as Better Auth's own. An unknown provider is refused when Better Auth looks it up. */
export const SocialProviderListEnum = z.string();
