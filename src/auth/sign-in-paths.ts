/** The endpoints below `/api/auth` that sign people in, as the limits distinguish them. */

/** Paths that mail a code or a link to the address in the body. */
const MAIL_PATHS =
	/^\/(sign-up\/email|send-verification-email|email-otp\/(send-verification-otp|request-password-reset)|forget-password\/email-otp|request-password-reset)$/;
/** Paths that try a code, or the password of the address in the body. */
const GUESS_PATHS = /^\/(sign-in\/(email|email-otp)|email-otp\/(check-verification-otp|verify-email|reset-password))$/;
/** Paths that try the password of the person who is signed in. */
const PASSWORD_PATHS = /^\/(change-password|delete-user)$/;
/** All of these, and whatever else a person uses before they are signed in. */
const SIGN_IN_PATHS =
	/^\/(sign-up|sign-in|email-otp|forget-password|request-password-reset|reset-password|send-verification-email|change-password|delete-user)(\/|$)/;

export const mailsSecret = (path: string) => MAIL_PATHS.test(path);
export const triesSecret = (path: string) => GUESS_PATHS.test(path);
export const triesOwnPassword = (path: string) => PASSWORD_PATHS.test(path);
export const isSignInPath = (path: string) => SIGN_IN_PATHS.test(path);
