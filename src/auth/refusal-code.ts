import { parseObject } from "./forward";

/** Better Auth's error code, if the response is a refusal that has one. */
export async function refusalCode(response: Response): Promise<string | undefined> {
	if (response.status < 400) return undefined;
	const code = parseObject(await response.clone().text())?.code;
	return typeof code === "string" ? code : undefined;
}
