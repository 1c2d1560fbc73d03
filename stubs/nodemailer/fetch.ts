export default function fetchContent(): never {
	throw new Error("nodemailer's HTTP client is not part of the bundle.");
}
