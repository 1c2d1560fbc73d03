interface Client {
	$store: { notify: (signal: "$sessionSignal" | "$activeOrgSignal" | "$listOrg") => void };
}

/** Makes the hooks of the stock client read again, after a call that it does not know has changed memberships. */
export function readAgain(client: Client): void {
	// #region notify
	client.$store.notify("$sessionSignal");
	client.$store.notify("$activeOrgSignal");
	client.$store.notify("$listOrg");
	// #endregion
}
