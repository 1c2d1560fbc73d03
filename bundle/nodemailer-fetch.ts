export default function fetchContent(): never {
	throw new Error("The bundle leaves nodemailer's HTTP client out.");
}
