// Generated from browser/ by `npm run generate -- assets`; change the source instead.
export const STYLE = {
	path: "/api/docs/reference.b0617e79c4.css",
	type: "text/css; charset=utf-8",
	body:
		".top:has(~.broad),.broad{max-inline-size:76rem}" +
		".broad{gap:2rem}" +
		".sheet{display:grid;grid-template-columns:minmax(0,1fr);gap:3.5rem}" +
		".introduction>ul{padding-inline-start:1.25rem}" +
		".sheet>section{gap:1.5rem}" +
		".sheet h2{font-size:1.375rem}" +
		".sheet h3{margin:0;font-size:1.125rem}" +
		"h3>a{color:inherit;text-decoration:none}" +
		"h3>a:hover{text-decoration:underline}" +
		".sheet h4{margin:.5rem 0 0;font-size:.9375rem}" +
		".sheet article{gap:.75rem;padding-block-start:1.5rem;border-block-start:1px solid var(--line);scroll-margin-block-start:1rem}" +
		".endpoint{display:flex;flex-wrap:wrap;align-items:baseline;gap:.25rem .6rem}" +
		".method{font-size:.875rem;font-weight:650;color:var(--accent)}" +
		"code,pre{font-family:ui-monospace,SF Mono,Menlo,Consolas,monospace;font-size:.875em}" +
		".sheet pre{margin:0;padding:.875rem 1rem;background:var(--card);border:1px solid var(--line);border-radius:.5rem;white-space:pre-wrap}" +
		".fields{display:grid;gap:.5rem;list-style:none}" +
		".fields .fields{margin-block:.5rem .25rem;padding-inline-start:1rem;border-inline-start:2px solid var(--line)}" +
		".fields .name{font-weight:650}" +
		".kind{color:var(--soft);font-size:.9375rem}" +
		".try>form{gap:.75rem}" +
		".try button{justify-self:start}" +
		".try textarea{font-family:ui-monospace,SF Mono,Menlo,Consolas,monospace;font-size:.875rem}" +
		".outcome{display:grid;grid-template-columns:minmax(0,1fr);gap:.75rem}" +
		".outcome pre{max-block-size:30rem;overflow:auto}" +
		".contents{font-size:.9375rem}" +
		".contents ul{list-style:none}" +
		".contents>ul{display:grid;gap:1rem}" +
		".contents>ul>li>a{color:var(--ink);font-weight:650}" +
		".contents a{display:block;padding-block:.2rem;text-decoration:none}" +
		".contents a:hover{text-decoration:underline}" +
		"@media(min-width:64rem){.broad{grid-template:auto 1fr / 17rem minmax(0,46rem);gap:3rem}" +
		".broad>:not(.contents){grid-column:2}" +
		".contents{grid-area:1 / 1 / 3;position:sticky;inset-block-start:0;align-self:start;max-block-size:100vh;overflow:auto;padding-block:.25rem 1rem}}",
} as const;

export const SCRIPT = {
	path: "/api/docs/reference.9e366e60d7.js",
	type: "text/javascript; charset=utf-8",
	body:
		'var u=["server-timing","retry-after","set-auth-token"],l=document.querySelector("#bearer");' +
		'function d(e){let t=[...new FormData(e)].map(([s,a])=>[s,String(a)]),r=new Headers,c=l?.value.trim()??"";' +
		'c!==""&&r.set("authorization",`Bearer ${c}' +
		"`);" +
		'let n=c===""?"same-origin":"omit";' +
		'if(e.dataset.method==="get"){let s=new URLSearchParams(t.filter(([,a])=>a!=="").map(([a,o])=>[a,o]));' +
		"return new Request(`${e.action}" +
		"?${s}" +
		'`.replace(/\\?$/,""),{headers:r,credentials:n})}' +
		'let i=t.find(([s])=>s==="body")?.[1];' +
		'return i!==void 0&&r.set("content-type","application/json"),new Request(e.action,{method:"POST",headers:r,credentials:n,body:i??null})}' +
		"function m(e){try{return JSON.stringify(JSON.parse(e),null,2)}" +
		"catch{return e}}" +
		'function f(e){let t=document.createElement("pre");' +
		"return t.textContent=e,t.tabIndex=0,t}" +
		'async function p(e){let t=e.querySelector("[role=status]"),r=e.querySelector(".outcome");' +
		"if(t===null||r===null)return;" +
		'e.ariaBusy="true",t.textContent="",r.replaceChildren();' +
		'let c=performance.now(),n=await fetch(d(e)).catch(()=>null),i=await n?.text().catch(()=>"")??"";' +
		'if(e.ariaBusy=null,t.className=n?.ok?"note":"note bad",n===null){t.textContent="No response.";' +
		"return}" +
		"t.textContent=`${n.status}" +
		" ${n.statusText}, ${Math.round(performance.now()-c)}" +
		" ms`;" +
		"let a=u.filter(o=>n.headers.has(o)).map(o=>`${o}" +
		": ${n.headers.get(o)}" +
		"`).join(`\n`);" +
		"r.replaceChildren(...[a,m(i)].filter(Boolean).map(f))}" +
		'document.addEventListener("submit",e=>{let t=e.target;' +
		't instanceof HTMLFormElement&&(t.dataset.method===void 0&&!t.classList.contains("credential")||(e.preventDefault(),t.dataset.method!==void 0&&t.ariaBusy!=="true"&&p(t)))});' +
		'for(let e of document.querySelectorAll(".try, .credential"))e.hidden=!1;',
} as const;
