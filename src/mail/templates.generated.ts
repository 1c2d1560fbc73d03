// Generated from emails/ by `npm run generate -- mails`; change the source instead.
export const TEMPLATES = {
	invite: {
		slots: ["lang", "dir", "preview", "heading", "intro", "button", "label", "link", "note", "sender"],
		html:
			'<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">' +
			'<html dir="{{dir}}" lang="{{lang}}">' +
			"<head>" +
			'<meta name="viewport" content="width=device-width, initial-scale=1"/>' +
			'<meta content="text/html; charset=UTF-8" http-equiv="Content-Type"/>' +
			'<meta name="x-apple-disable-message-reformatting"/>' +
			'<meta name="color-scheme" content="light dark"/>' +
			'<meta name="supported-color-schemes" content="light dark"/>' +
			"<title>{{heading}}</title>" +
			"<style>:root { color-scheme: light dark; supported-color-schemes: light dark }\n" +
			"@media (prefers-color-scheme: dark) {\n" +
			".page { background-color: #0f141b !important }\n" +
			".card { background-color: #1b222c !important }\n" +
			".text { color: #e5e7eb !important }\n" +
			".quiet { color: #a9b3c1 !important }\n" +
			".box { background-color: #0f141b !important }\n" +
			".link { color: #93c5fd !important }\n" +
			"}</style></head>" +
			'<body class="page" style="background-color:#f3f4f6;margin:0;padding:0">' +
			"<!--$-->" +
			"<!--html-->" +
			"<!--head-->" +
			"<!--body-->" +
			'<table border="0" width="100%" cellPadding="0" cellSpacing="0" role="presentation" align="center">' +
			"<tbody>" +
			"<tr>" +
			'<td style="background-color:#f3f4f6;margin:0;padding:0">' +
			'<div lang="{{lang}}" dir="{{dir}}" class="page" style="background-color:#f3f4f6;padding:24px 12px">' +
			'<div data-skip-in-text="true" style="display:none;max-height:0;overflow:hidden">{{preview}}</div>' +
			'<table align="center" width="100%" class="card" dir="{{dir}}" border="0" cellPadding="0" cellSpacing="0" role="presentation" style="max-width:480px;background-color:#ffffff;border-radius:12px;font-family:-apple-system, BlinkMacSystemFont, &quot;Segoe UI&quot;, Roboto, &quot;Helvetica Neue&quot;, Arial, sans-serif;padding:32px 24px 20px">' +
			"<tbody>" +
			'<tr style="width:100%">' +
			"<td>" +
			'<h1 class="text" style="word-break:break-word;overflow-wrap:anywhere;font-size:22px;line-height:32px;color:#1f2937;margin:0 0 16px">{{heading}}</h1>' +
			'<table align="center" width="100%" border="0" cellPadding="0" cellSpacing="0" role="presentation">' +
			"<tbody>" +
			"<tr>" +
			"<td>" +
			'<p class="text" style="font-size:16px;line-height:26px;word-break:break-word;overflow-wrap:anywhere;color:#1f2937;margin:0 0 16px;margin-top:0;margin-right:0;margin-bottom:16px;margin-left:0">{{intro}}</p>' +
			'<a href="{{link}}" data-skip-in-text="true" style="line-height:100%;text-decoration:none;display:inline-block;max-width:100%;mso-padding-alt:0px;background-color:#1d4ed8;border-radius:8px;color:#ffffff;font-size:16px;font-weight:600;padding:12px 20px;text-align:center;padding-top:12px;padding-right:20px;padding-bottom:12px;padding-left:20px" target="_blank">' +
			"<span>" +
			"<!--[if mso]>" +
			'<i style="mso-font-width:500%;mso-text-raise:18" hidden>&#8202;&#8202;</i>' +
			"<![endif]--></span>" +
			'<span style="max-width:100%;display:inline-block;line-height:120%;mso-padding-alt:0px;mso-text-raise:9px">{{button}}</span>' +
			"<span>" +
			"<!--[if mso]>" +
			'<i style="mso-font-width:500%" hidden>&#8202;&#8202;&#8203;</i>' +
			"<![endif]--></span></a>" +
			'<p class="quiet" style="font-size:14px;line-height:22px;word-break:break-word;overflow-wrap:anywhere;color:#4b5563;margin:24px 0 4px;margin-top:24px;margin-right:0;margin-bottom:4px;margin-left:0">{{label}}</p>' +
			'<p class="quiet" style="font-size:14px;line-height:22px;word-break:break-all;overflow-wrap:anywhere;color:#4b5563;margin:0 0 12px;margin-top:0;margin-right:0;margin-bottom:12px;margin-left:0">' +
			'<a href="{{link}}" dir="ltr" class="link" style="color:#1d4ed8;text-decoration-line:none" target="_blank">{{link}}</a></p>' +
			'<p class="quiet" style="font-size:14px;line-height:22px;word-break:break-word;overflow-wrap:anywhere;color:#4b5563;margin:0 0 12px;margin-top:0;margin-right:0;margin-bottom:12px;margin-left:0">{{note}}</p>' +
			'<p class="quiet" style="font-size:14px;line-height:22px;word-break:break-word;overflow-wrap:anywhere;color:#4b5563;margin:0 0 12px;margin-top:0;margin-right:0;margin-bottom:12px;margin-left:0">{{sender}}</p></td></tr></tbody></table></td></tr></tbody></table></div></td></tr></tbody></table>' +
			"<!--/$--></body></html>",
		text:
			"{{heading}}\n" +
			"\n" +
			"{{intro}}\n" +
			"\n" +
			"{{label}}\n" +
			"\n" +
			"{{link}}\n" +
			"\n" +
			"{{note}}\n" +
			"\n" +
			"{{sender}}",
	},
	"invite-with-message": {
		slots: [
			"lang",
			"dir",
			"preview",
			"heading",
			"intro",
			"messageFrom",
			"messageQuote",
			"button",
			"label",
			"link",
			"note",
			"sender",
		],
		html:
			'<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">' +
			'<html dir="{{dir}}" lang="{{lang}}">' +
			"<head>" +
			'<meta name="viewport" content="width=device-width, initial-scale=1"/>' +
			'<meta content="text/html; charset=UTF-8" http-equiv="Content-Type"/>' +
			'<meta name="x-apple-disable-message-reformatting"/>' +
			'<meta name="color-scheme" content="light dark"/>' +
			'<meta name="supported-color-schemes" content="light dark"/>' +
			"<title>{{heading}}</title>" +
			"<style>:root { color-scheme: light dark; supported-color-schemes: light dark }\n" +
			"@media (prefers-color-scheme: dark) {\n" +
			".page { background-color: #0f141b !important }\n" +
			".card { background-color: #1b222c !important }\n" +
			".text { color: #e5e7eb !important }\n" +
			".quiet { color: #a9b3c1 !important }\n" +
			".box { background-color: #0f141b !important }\n" +
			".link { color: #93c5fd !important }\n" +
			"}</style></head>" +
			'<body class="page" style="background-color:#f3f4f6;margin:0;padding:0">' +
			"<!--$-->" +
			"<!--html-->" +
			"<!--head-->" +
			"<!--body-->" +
			'<table border="0" width="100%" cellPadding="0" cellSpacing="0" role="presentation" align="center">' +
			"<tbody>" +
			"<tr>" +
			'<td style="background-color:#f3f4f6;margin:0;padding:0">' +
			'<div lang="{{lang}}" dir="{{dir}}" class="page" style="background-color:#f3f4f6;padding:24px 12px">' +
			'<div data-skip-in-text="true" style="display:none;max-height:0;overflow:hidden">{{preview}}</div>' +
			'<table align="center" width="100%" class="card" dir="{{dir}}" border="0" cellPadding="0" cellSpacing="0" role="presentation" style="max-width:480px;background-color:#ffffff;border-radius:12px;font-family:-apple-system, BlinkMacSystemFont, &quot;Segoe UI&quot;, Roboto, &quot;Helvetica Neue&quot;, Arial, sans-serif;padding:32px 24px 20px">' +
			"<tbody>" +
			'<tr style="width:100%">' +
			"<td>" +
			'<h1 class="text" style="word-break:break-word;overflow-wrap:anywhere;font-size:22px;line-height:32px;color:#1f2937;margin:0 0 16px">{{heading}}</h1>' +
			'<table align="center" width="100%" border="0" cellPadding="0" cellSpacing="0" role="presentation">' +
			"<tbody>" +
			"<tr>" +
			"<td>" +
			'<p class="text" style="font-size:16px;line-height:26px;word-break:break-word;overflow-wrap:anywhere;color:#1f2937;margin:0 0 16px;margin-top:0;margin-right:0;margin-bottom:16px;margin-left:0">{{intro}}</p>' +
			'<p class="quiet" style="font-size:14px;line-height:22px;word-break:break-word;overflow-wrap:anywhere;color:#4b5563;margin:0 0 12px;margin-top:0;margin-right:0;margin-bottom:12px;margin-left:0">{{messageFrom}}</p>' +
			'<p class="text box" style="font-size:16px;line-height:26px;word-break:break-word;overflow-wrap:anywhere;color:#1f2937;margin:0 0 16px;background-color:#f3f4f6;border-radius:8px;padding:16px;margin-top:0;margin-right:0;margin-bottom:16px;margin-left:0">{{messageQuote}}</p>' +
			'<a href="{{link}}" data-skip-in-text="true" style="line-height:100%;text-decoration:none;display:inline-block;max-width:100%;mso-padding-alt:0px;background-color:#1d4ed8;border-radius:8px;color:#ffffff;font-size:16px;font-weight:600;padding:12px 20px;text-align:center;padding-top:12px;padding-right:20px;padding-bottom:12px;padding-left:20px" target="_blank">' +
			"<span>" +
			"<!--[if mso]>" +
			'<i style="mso-font-width:500%;mso-text-raise:18" hidden>&#8202;&#8202;</i>' +
			"<![endif]--></span>" +
			'<span style="max-width:100%;display:inline-block;line-height:120%;mso-padding-alt:0px;mso-text-raise:9px">{{button}}</span>' +
			"<span>" +
			"<!--[if mso]>" +
			'<i style="mso-font-width:500%" hidden>&#8202;&#8202;&#8203;</i>' +
			"<![endif]--></span></a>" +
			'<p class="quiet" style="font-size:14px;line-height:22px;word-break:break-word;overflow-wrap:anywhere;color:#4b5563;margin:24px 0 4px;margin-top:24px;margin-right:0;margin-bottom:4px;margin-left:0">{{label}}</p>' +
			'<p class="quiet" style="font-size:14px;line-height:22px;word-break:break-all;overflow-wrap:anywhere;color:#4b5563;margin:0 0 12px;margin-top:0;margin-right:0;margin-bottom:12px;margin-left:0">' +
			'<a href="{{link}}" dir="ltr" class="link" style="color:#1d4ed8;text-decoration-line:none" target="_blank">{{link}}</a></p>' +
			'<p class="quiet" style="font-size:14px;line-height:22px;word-break:break-word;overflow-wrap:anywhere;color:#4b5563;margin:0 0 12px;margin-top:0;margin-right:0;margin-bottom:12px;margin-left:0">{{note}}</p>' +
			'<p class="quiet" style="font-size:14px;line-height:22px;word-break:break-word;overflow-wrap:anywhere;color:#4b5563;margin:0 0 12px;margin-top:0;margin-right:0;margin-bottom:12px;margin-left:0">{{sender}}</p></td></tr></tbody></table></td></tr></tbody></table></div></td></tr></tbody></table>' +
			"<!--/$--></body></html>",
		text:
			"{{heading}}\n" +
			"\n" +
			"{{intro}}\n" +
			"\n" +
			"{{messageFrom}}\n" +
			"\n" +
			"{{messageQuote}}\n" +
			"\n" +
			"{{label}}\n" +
			"\n" +
			"{{link}}\n" +
			"\n" +
			"{{note}}\n" +
			"\n" +
			"{{sender}}",
	},
	code: {
		slots: ["lang", "dir", "preview", "heading", "intro", "code", "note"],
		html:
			'<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">' +
			'<html dir="{{dir}}" lang="{{lang}}">' +
			"<head>" +
			'<meta name="viewport" content="width=device-width, initial-scale=1"/>' +
			'<meta content="text/html; charset=UTF-8" http-equiv="Content-Type"/>' +
			'<meta name="x-apple-disable-message-reformatting"/>' +
			'<meta name="color-scheme" content="light dark"/>' +
			'<meta name="supported-color-schemes" content="light dark"/>' +
			"<title>{{heading}}</title>" +
			"<style>:root { color-scheme: light dark; supported-color-schemes: light dark }\n" +
			"@media (prefers-color-scheme: dark) {\n" +
			".page { background-color: #0f141b !important }\n" +
			".card { background-color: #1b222c !important }\n" +
			".text { color: #e5e7eb !important }\n" +
			".quiet { color: #a9b3c1 !important }\n" +
			".box { background-color: #0f141b !important }\n" +
			".link { color: #93c5fd !important }\n" +
			"}</style></head>" +
			'<body class="page" style="background-color:#f3f4f6;margin:0;padding:0">' +
			"<!--$-->" +
			"<!--html-->" +
			"<!--head-->" +
			"<!--body-->" +
			'<table border="0" width="100%" cellPadding="0" cellSpacing="0" role="presentation" align="center">' +
			"<tbody>" +
			"<tr>" +
			'<td style="background-color:#f3f4f6;margin:0;padding:0">' +
			'<div lang="{{lang}}" dir="{{dir}}" class="page" style="background-color:#f3f4f6;padding:24px 12px">' +
			'<div data-skip-in-text="true" style="display:none;max-height:0;overflow:hidden">{{preview}}</div>' +
			'<table align="center" width="100%" class="card" dir="{{dir}}" border="0" cellPadding="0" cellSpacing="0" role="presentation" style="max-width:480px;background-color:#ffffff;border-radius:12px;font-family:-apple-system, BlinkMacSystemFont, &quot;Segoe UI&quot;, Roboto, &quot;Helvetica Neue&quot;, Arial, sans-serif;padding:32px 24px 20px">' +
			"<tbody>" +
			'<tr style="width:100%">' +
			"<td>" +
			'<h1 class="text" style="word-break:break-word;overflow-wrap:anywhere;font-size:22px;line-height:32px;color:#1f2937;margin:0 0 16px">{{heading}}</h1>' +
			'<table align="center" width="100%" border="0" cellPadding="0" cellSpacing="0" role="presentation">' +
			"<tbody>" +
			"<tr>" +
			"<td>" +
			'<p class="text" style="font-size:16px;line-height:26px;word-break:break-word;overflow-wrap:anywhere;color:#1f2937;margin:0 0 16px;margin-top:0;margin-right:0;margin-bottom:16px;margin-left:0">{{intro}}</p>' +
			'<p dir="ltr" class="text box" style="font-size:28px;line-height:36px;word-break:break-word;overflow-wrap:anywhere;color:#1f2937;margin:0 0 16px;background-color:#f3f4f6;border-radius:8px;padding:16px;font-family:ui-monospace, SFMono-Regular, Menlo, Consolas, monospace;letter-spacing:6px;text-align:center;margin-top:0;margin-right:0;margin-bottom:16px;margin-left:0">{{code}}</p>' +
			'<p class="quiet" style="font-size:14px;line-height:22px;word-break:break-word;overflow-wrap:anywhere;color:#4b5563;margin:0 0 12px;margin-top:0;margin-right:0;margin-bottom:12px;margin-left:0">{{note}}</p></td></tr></tbody></table></td></tr></tbody></table></div></td></tr></tbody></table>' +
			"<!--/$--></body></html>",
		text: "{{heading}}\n" + "\n" + "{{intro}}\n" + "\n" + "{{code}}\n" + "\n" + "{{note}}",
	},
	link: {
		slots: ["lang", "dir", "preview", "heading", "intro", "button", "label", "link", "note"],
		html:
			'<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">' +
			'<html dir="{{dir}}" lang="{{lang}}">' +
			"<head>" +
			'<meta name="viewport" content="width=device-width, initial-scale=1"/>' +
			'<meta content="text/html; charset=UTF-8" http-equiv="Content-Type"/>' +
			'<meta name="x-apple-disable-message-reformatting"/>' +
			'<meta name="color-scheme" content="light dark"/>' +
			'<meta name="supported-color-schemes" content="light dark"/>' +
			"<title>{{heading}}</title>" +
			"<style>:root { color-scheme: light dark; supported-color-schemes: light dark }\n" +
			"@media (prefers-color-scheme: dark) {\n" +
			".page { background-color: #0f141b !important }\n" +
			".card { background-color: #1b222c !important }\n" +
			".text { color: #e5e7eb !important }\n" +
			".quiet { color: #a9b3c1 !important }\n" +
			".box { background-color: #0f141b !important }\n" +
			".link { color: #93c5fd !important }\n" +
			"}</style></head>" +
			'<body class="page" style="background-color:#f3f4f6;margin:0;padding:0">' +
			"<!--$-->" +
			"<!--html-->" +
			"<!--head-->" +
			"<!--body-->" +
			'<table border="0" width="100%" cellPadding="0" cellSpacing="0" role="presentation" align="center">' +
			"<tbody>" +
			"<tr>" +
			'<td style="background-color:#f3f4f6;margin:0;padding:0">' +
			'<div lang="{{lang}}" dir="{{dir}}" class="page" style="background-color:#f3f4f6;padding:24px 12px">' +
			'<div data-skip-in-text="true" style="display:none;max-height:0;overflow:hidden">{{preview}}</div>' +
			'<table align="center" width="100%" class="card" dir="{{dir}}" border="0" cellPadding="0" cellSpacing="0" role="presentation" style="max-width:480px;background-color:#ffffff;border-radius:12px;font-family:-apple-system, BlinkMacSystemFont, &quot;Segoe UI&quot;, Roboto, &quot;Helvetica Neue&quot;, Arial, sans-serif;padding:32px 24px 20px">' +
			"<tbody>" +
			'<tr style="width:100%">' +
			"<td>" +
			'<h1 class="text" style="word-break:break-word;overflow-wrap:anywhere;font-size:22px;line-height:32px;color:#1f2937;margin:0 0 16px">{{heading}}</h1>' +
			'<table align="center" width="100%" border="0" cellPadding="0" cellSpacing="0" role="presentation">' +
			"<tbody>" +
			"<tr>" +
			"<td>" +
			'<p class="text" style="font-size:16px;line-height:26px;word-break:break-word;overflow-wrap:anywhere;color:#1f2937;margin:0 0 16px;margin-top:0;margin-right:0;margin-bottom:16px;margin-left:0">{{intro}}</p>' +
			'<a href="{{link}}" data-skip-in-text="true" style="line-height:100%;text-decoration:none;display:inline-block;max-width:100%;mso-padding-alt:0px;background-color:#1d4ed8;border-radius:8px;color:#ffffff;font-size:16px;font-weight:600;padding:12px 20px;text-align:center;padding-top:12px;padding-right:20px;padding-bottom:12px;padding-left:20px" target="_blank">' +
			"<span>" +
			"<!--[if mso]>" +
			'<i style="mso-font-width:500%;mso-text-raise:18" hidden>&#8202;&#8202;</i>' +
			"<![endif]--></span>" +
			'<span style="max-width:100%;display:inline-block;line-height:120%;mso-padding-alt:0px;mso-text-raise:9px">{{button}}</span>' +
			"<span>" +
			"<!--[if mso]>" +
			'<i style="mso-font-width:500%" hidden>&#8202;&#8202;&#8203;</i>' +
			"<![endif]--></span></a>" +
			'<p class="quiet" style="font-size:14px;line-height:22px;word-break:break-word;overflow-wrap:anywhere;color:#4b5563;margin:24px 0 4px;margin-top:24px;margin-right:0;margin-bottom:4px;margin-left:0">{{label}}</p>' +
			'<p class="quiet" style="font-size:14px;line-height:22px;word-break:break-all;overflow-wrap:anywhere;color:#4b5563;margin:0 0 12px;margin-top:0;margin-right:0;margin-bottom:12px;margin-left:0">' +
			'<a href="{{link}}" dir="ltr" class="link" style="color:#1d4ed8;text-decoration-line:none" target="_blank">{{link}}</a></p>' +
			'<p class="quiet" style="font-size:14px;line-height:22px;word-break:break-word;overflow-wrap:anywhere;color:#4b5563;margin:0 0 12px;margin-top:0;margin-right:0;margin-bottom:12px;margin-left:0">{{note}}</p></td></tr></tbody></table></td></tr></tbody></table></div></td></tr></tbody></table>' +
			"<!--/$--></body></html>",
		text: "{{heading}}\n" + "\n" + "{{intro}}\n" + "\n" + "{{label}}\n" + "\n" + "{{link}}\n" + "\n" + "{{note}}",
	},
} as const;
