// Generated from browser/ by `npm run generate -- assets`; change the source instead.
export const STYLE = {
	path: "/assets/style.fb8cd0ea2e.css",
	type: "text/css; charset=utf-8",
	body:
		":root{color-scheme:light dark;--paper: #faf8f4;--card: #fff;--ink: #23201c;--soft: #625d55;--line: #ddd8ce;--edge: #8d867a;--accent: #0b6b5d;--on-accent: #fff;--tint: #e4f1ee;--bad: #a3242b;--bad-tint: #fbeae8;--radius: .75rem}" +
		"@media(prefers-color-scheme:dark){:root{--paper: #171614;--card: #201e1b;--ink: #edeae4;--soft: #aaa49a;--line: #38342e;--edge: #7d766b;--accent: #63cdb6;--on-accent: #06211c;--tint: #17332d;--bad: #ffa39b;--bad-tint: #3b1f1c}}" +
		"*,:before,:after{box-sizing:border-box}" +
		"[hidden][hidden]{display:none}" +
		"html{font:1.0625rem/1.55 system-ui,Segoe UI,Roboto,Noto Sans,sans-serif;background:var(--paper);color:var(--ink);-webkit-text-size-adjust:none;text-size-adjust:none}" +
		"body{margin:0;overflow-wrap:anywhere}" +
		"h1,h2,p,ul,blockquote{margin:0;padding:0}" +
		"h1{font-size:1.75rem;line-height:1.2;letter-spacing:-.01em;text-wrap:balance}" +
		"h2{font-size:1.125rem}" +
		"a{color:var(--accent);text-underline-offset:.2em}" +
		":focus-visible{outline:3px solid var(--accent);outline-offset:2px}" +
		"main:focus{outline:none}" +
		".unseen,.skip:not(:focus){position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}" +
		".skip:focus{position:absolute;inset-block-start:.5rem;inset-inline-start:.5rem;z-index:1;padding:.75rem 1rem;background:var(--card)}" +
		".top{display:flex;align-items:center;justify-content:space-between;gap:1rem;max-inline-size:56rem;margin-inline:auto;padding:.75rem 1rem}" +
		".brand{display:inline-flex;flex:none;white-space:nowrap;align-items:center;gap:.6rem;min-block-size:2.75rem;color:inherit;font-weight:650;text-decoration:none}" +
		".who{display:flex;flex:0 1 auto;align-items:center;gap:.75rem;min-inline-size:0;color:var(--soft);font-size:.9375rem}" +
		".who button{flex:none;padding-inline:.75rem}" +
		".who bdi{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}" +
		"main{display:grid;grid-template-columns:minmax(0,1fr);gap:1.25rem;margin-inline:auto;padding:1.5rem 1rem 5rem}" +
		".narrow{max-inline-size:30rem}" +
		".wide{max-inline-size:56rem;gap:2rem}" +
		"section,article,form{display:grid;grid-template-columns:minmax(0,1fr);gap:1rem}" +
		".card{padding:1.25rem;background:var(--card);border:1px solid var(--line);border-radius:var(--radius)}" +
		".lead{font-size:1.125rem}" +
		".aside,small,.hint{color:var(--soft);font-size:.9375rem}" +
		"small{display:block}" +
		".note{padding:.875rem 1rem;background:var(--tint);border-inline-start:4px solid var(--accent);border-radius:.375rem}" +
		".note.bad{background:var(--bad-tint);border-color:var(--bad)}" +
		"blockquote{padding-inline-start:1rem;border-inline-start:4px solid var(--line);white-space:pre-line}" +
		".or{display:flex;align-items:center;gap:1rem;color:var(--soft)}" +
		'.or:before,.or:after{content:"";flex:1;border-block-start:1px solid var(--line)}' +
		".field{display:grid;gap:.3rem}" +
		"label{font-weight:600}" +
		"input,select,textarea,button,.button{min-block-size:2.75rem;font:inherit;border:1px solid var(--edge);border-radius:.5rem}" +
		"input,select,textarea{inline-size:100%;padding:.5rem .75rem;background:var(--card);color:var(--ink)}" +
		"input[readonly]{background:transparent;color:var(--soft)}" +
		"[aria-invalid]{border-color:var(--bad);box-shadow:0 0 0 1px var(--bad)}" +
		".problem{color:var(--bad);font-size:.9375rem}" +
		"button,.button{display:inline-flex;align-items:center;justify-content:center;padding:.5rem 1.125rem;background:transparent;color:var(--accent);font-weight:600;text-align:center;text-decoration:none;cursor:pointer}" +
		".solid{background:var(--accent);border-color:var(--accent);color:var(--on-accent)}" +
		".quiet{color:var(--ink);border-color:var(--line)}" +
		".danger{color:var(--bad);border-color:var(--line)}" +
		".danger.solid{background:var(--bad);border-color:var(--bad);color:var(--card)}" +
		"button:hover,.button:hover{border-color:currentcolor}" +
		".solid:hover{filter:brightness(1.1)}" +
		"button:disabled,[aria-busy=true] button{opacity:.6;cursor:progress}" +
		"summary{cursor:pointer;min-block-size:2.75rem;align-content:center}" +
		"[open]>summary.button{margin-block-end:.75rem}" +
		"summary.button,summary.row{list-style:none}" +
		"summary.button::-webkit-details-marker,summary.row::-webkit-details-marker{display:none}" +
		"details>.field,details>.line{margin-block-start:.75rem}" +
		".choice>summary{margin:-1.25rem;padding:.75rem 1.25rem;font-weight:650}" +
		".choice[open]>summary{margin-block-end:.25rem}" +
		".choice>.aside{margin-block-start:1rem}" +
		".avatar{display:inline-grid;flex:none;place-items:center;inline-size:2.5rem;block-size:2.5rem;border-radius:50%;color:#fff;font-size:.9375rem;font-weight:650}" +
		".avatar.large{inline-size:3.5rem;block-size:3.5rem;border-radius:1rem;font-size:1.25rem}" +
		".c0{background:#8a4b3a}" +
		".c1{background:#66569a}" +
		".c2{background:#2b6a8a}" +
		".c3{background:#736417}" +
		".c4{background:#9a4166}" +
		".c5{background:#38714a}" +
		".head{display:flex;flex-wrap:wrap;align-items:center;gap:1rem}" +
		".grow{flex:1;min-inline-size:0}" +
		".head .grow{flex-basis:14rem}" +
		".seats{display:grid;gap:.35rem;font-size:.9375rem;font-weight:600}" +
		"progress{appearance:none;inline-size:100%;min-inline-size:10rem;block-size:.5rem;border:0;border-radius:1rem;overflow:hidden;background:var(--line);accent-color:var(--accent)}" +
		"progress::-webkit-progress-bar{background:var(--line)}" +
		"progress::-webkit-progress-value{background:var(--accent);transition:inline-size .2s}" +
		"progress::-moz-progress-bar{background:var(--accent)}" +
		".full::-webkit-progress-value{background:var(--bad)}" +
		".full::-moz-progress-bar{background:var(--bad)}" +
		".count{color:var(--soft);font-weight:400}" +
		".rows{list-style:none;background:var(--card);border:1px solid var(--line);border-radius:var(--radius)}" +
		".rows:not(:has(li)){display:none}" +
		".rows>li+li{border-block-start:1px solid var(--line)}" +
		".row{display:flex;flex-wrap:wrap;align-items:center;gap:.5rem .875rem;padding:.75rem 1rem;color:inherit;text-decoration:none}" +
		".row>.grow{flex-basis:9rem}" +
		'summary.row:after{content:"";flex:none;inline-size:.5rem;block-size:.5rem;border:solid var(--soft);border-width:0 2px 2px 0;rotate:45deg}' +
		"@media(max-width:30rem){.row:has(>.badge){display:grid;grid-template-columns:auto minmax(0,1fr) auto}" +
		".row>.badge{grid-area:2 / 2;justify-self:start}" +
		"summary.row:after{grid-area:1 / 3}}" +
		"[open]>summary.row:after{rotate:225deg}" +
		"summary.row:hover,a.row:hover{background:var(--tint)}" +
		".row>.buttons{flex-basis:100%}" +
		".badge{padding:.125rem .625rem;border:1px solid var(--line);border-radius:1rem;font-size:.875rem}" +
		".badge.bad{background:var(--bad-tint);border-color:var(--bad);color:var(--bad)}" +
		".actions{display:grid;grid-template-columns:minmax(0,1fr);gap:1rem;padding:.5rem 1rem 1.25rem}" +
		".buttons{display:flex;flex-wrap:wrap;gap:.75rem}" +
		".buttons>.confirm[open]{flex-basis:100%}" +
		".line{display:flex;flex-wrap:wrap;align-items:end;gap:.75rem}" +
		".line>.field{flex:1 1 9rem}" +
		".line>.field:first-of-type:not(:last-of-type){flex-grow:3}" +
		".line:has(.problem){align-items:start}" +
		".line:has(.problem)>button{margin-block-start:1.95rem}" +
		".search{display:flex;flex-wrap:wrap;align-items:center;gap:.75rem}" +
		".search>input{flex:1 1 9rem;inline-size:auto;min-inline-size:0}" +
		".tabs,.pager{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem}" +
		".tabs a,.pager a{display:inline-flex;align-items:center;min-block-size:2.75rem}" +
		".tabs a[aria-current]{color:var(--ink);font-weight:650;text-decoration-thickness:3px;text-decoration-color:var(--accent)}" +
		".leave-or-delete{padding-block-start:2rem;border-block-start:1px solid var(--line);justify-items:start}" +
		".wide form>button{justify-self:start}" +
		"table{inline-size:100%;border-collapse:collapse;background:var(--card);font-size:.9375rem}" +
		"th,td{overflow-wrap:normal;padding:.5rem;border-block-end:1px solid var(--line);text-align:start;vertical-align:top}" +
		"@media(max-width:30rem){th,td{padding-inline:.2rem}}" +
		"td:nth-child(2){overflow-wrap:anywhere}" +
		".refused td:last-child{color:var(--bad)}" +
		".done td:last-child{color:var(--accent);font-weight:600}" +
		".mail{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,22rem),1fr));gap:1rem}" +
		".mail>*{inline-size:100%;block-size:26rem;overflow:auto;border:1px solid var(--line);border-radius:.5rem}" +
		".mail iframe{background:#fff}" +
		".mail pre{margin:0;padding:1rem;font-size:.875rem;white-space:pre-wrap}" +
		"@media(prefers-reduced-motion:reduce){progress::-webkit-progress-value{transition:none}}",
} as const;

export const SCRIPT = {
	path: "/assets/enhance.983c08f166.js",
	type: "text/javascript; charset=utf-8",
	body:
		'function d(e,t){for(let n of e.querySelectorAll("[data-reason]"))n.remove();' +
		'e.prepend(t),t.scrollIntoView({block:"nearest"})}' +
		'function m(){let e=document.createElement("p");' +
		'return e.className="note bad",e.dataset.reason="",e.role="alert",e.textContent=document.querySelector("main")?.dataset.noConnection??"",e}' +
		'function L(e){return e.method==="post"&&!navigator.onLine}' +
		'function S(e){for(let t of e.querySelectorAll("[data-server-time]"))t.hidden=Math.abs(Date.now()-Number(t.dataset.serverTime))<3e5}' +
		"function E(){let e=new URL(location.href);" +
		'e.searchParams.has("signed-in")&&(e.searchParams.delete("signed-in"),history.replaceState(history.state,"",e))}' +
		'async function T(e,t){let n=new FormData(e,t),r=e.getAttribute("enctype")==="multipart/form-data"?n:new URLSearchParams([...n].map(([l,u])=>[l,String(u)]));' +
		'e.ariaBusy="true";' +
		'let s=await fetch(e.getAttribute("action")??location.href,{method:"POST",body:r,headers:{"x-inline":"1"}}).catch(()=>null);' +
		"if(e.ariaBusy=null,s===null)return d(e,m());" +
		'let i=s.headers.get("location");' +
		"i!==null?location.assign(i):v(await s.text(),e)}" +
		'function v(e,t){let n=new DOMParser().parseFromString(e,"text/html"),o=n.querySelector("main");' +
		"if(o===null)return;" +
		'let r=o.querySelector("[data-reason]");' +
		"if(r!==null){d(t,r);" +
		"return}" +
		'document.title=n.title,document.querySelector("main")?.replaceWith(o),g(o),scrollTo(0,0),(o.querySelector("[aria-invalid]")??o).focus()}' +
		"function w(e){let t=e.value.trim().toLowerCase();" +
		'for(let n of document.querySelectorAll(".rows > li"))n.hidden=!(n.querySelector(".grow")?.textContent??"").toLowerCase().includes(t)}' +
		"var f=50;" +
		'async function b(e){let t=JSON.parse(e.dataset.words??"{}' +
		'"),n=[...document.querySelectorAll("tr[data-email]:not(.done)")],o=e.querySelector("progress"),r=e.querySelector("[role=status]"),s=e.querySelector("button");' +
		"if(!(o===null||r===null||s===null)){o.hidden=!1,o.max=n.length,s.disabled=!0;" +
		"for(let i=0;" +
		"i<n.length;" +
		"i+=f){let l=n.slice(i,i+f),u=l.map(a=>a.dataset.sent!==void 0);" +
		'for(let a of l)a.dataset.sent="";' +
		'let p=await fetch("/api/team/inviteMany",{method:"POST",headers:{"content-type":"application/json"},body:JSON.stringify({slug:e.dataset.bulk,invites:l.map(({dataset:{email:a,role:c}})=>({email:a,role:c})),...e.dataset.locale?{locale:e.dataset.locale}' +
		":{}})}).catch(()=>null);" +
		'if(!p?.ok){r.textContent=t.failed??"",s.disabled=!1;' +
		"return}" +
		"let{results:M}" +
		"=await p.json();" +
		'M.forEach(({code:a},c)=>{let h=a==="ALREADY_INVITED"&&u[c]===!0,y=l[c]?.querySelector("td:last-child");' +
		'y&&(y.textContent=t[h?"before":a??"invited"]??""),l[c]?.classList.add(a===void 0||h?"done":"refused")}),o.value=Math.min(i+f,n.length)}' +
		'r.textContent=t.done??"",s.hidden=!0}}' +
		'async function C(e){await navigator.clipboard.writeText(e.dataset.copy??""),e.textContent=e.dataset.copied??""}' +
		'function g(e){for(let t of e.querySelectorAll("[data-copy]"))t.hidden=!1;' +
		"S(e)}" +
		'document.addEventListener("submit",e=>{let t=e.target;' +
		"if(t instanceof HTMLFormElement){if(L(t)){e.preventDefault(),d(t,m());" +
		"return}" +
		't.dataset.inline===void 0&&t.dataset.bulk===void 0||(e.preventDefault(),t.ariaBusy!=="true"&&(t.dataset.bulk===void 0?T(t,e.submitter):b(t)))}});' +
		'document.addEventListener("click",({target:e})=>{let t=e instanceof Element?e.closest("[data-copy]"):null;' +
		"t!==null&&C(t)});" +
		'document.addEventListener("input",({target:e})=>{e instanceof HTMLInputElement&&e.type==="search"&&w(e)});' +
		"g(document);" +
		"E();",
} as const;

export const ICON = {
	path: "/assets/icon.05252ab23b.svg",
	type: "image/svg+xml",
	body:
		'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">' +
		'<rect width="32" height="32" rx="9" fill="#0b6b5d"/>' +
		'<g fill="#fff">' +
		'<circle cx="7.5" cy="22" r="2.6"/>' +
		'<circle cx="11.5" cy="11.5" r="2.6"/>' +
		'<circle cx="16" cy="18.5" r="2.6"/>' +
		'<circle cx="20.5" cy="11.5" r="2.6"/>' +
		'<circle cx="24.5" cy="22" r="2.6"/></g></svg>',
} as const;
