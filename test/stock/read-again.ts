interface Client {
	$store: { notify: (signal: "$sessionSignal" | "$activeOrgSignal" | "$listOrg") => void };
}

/** Memberships have changed, by a call that the stock client knows nothing of: what its hooks show is read again. */
export function readAgain(client: Client): void {
	// #region notify
	client.$store.notify("$sessionSignal");
	client.$store.notify("$activeOrgSignal");
	client.$store.notify("$listOrg");
	// #endregion
}
