// Generated from browser/ by `npm run generate -- assets`; change the source instead.
export const STYLE = {
	path: "/assets/style.7ee5dcfe30.css",
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
		".card>ul{padding-inline-start:1.25rem}" +
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
		"input[type=checkbox]{inline-size:1.25rem;min-block-size:1.25rem;vertical-align:text-bottom}" +
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
		".copy{display:flex;gap:.5rem}" +
		".copy>input{flex:1;min-inline-size:0}" +
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
	path: "/assets/enhance.ae3bf5adb3.js",
	type: "text/javascript; charset=utf-8",
	body:
		"var v=/[\\p{Default_Ignorable_Code_Point}" +
		"\\ufff9-\\ufffb]/gu;" +
		'function L(e){return e.replace(v,"")}' +
		'var x=new RegExp("(?!\\\\u3099|\\\\u309a)(?=\\\\p{M})[\\\\p{Script=Inherited}' +
		"\\\\p{Script=Cyrillic}" +
		"\\\\p{Script=Hebrew}" +
		'\\\\p{Script=Arabic}]","gu"),E={ß:"ss",æ:"ae",œ:"oe",ø:"o",đ:"d",ð:"d",ħ:"h",ł:"l",ŋ:"n",ŧ:"t",þ:"th",ς:"σ",ٱ:"ا",ى:"ي",ی:"ي",ة:"ه",ک:"ك"},N=new RegExp(`[${Object.keys(E).join("")}]`,"g"),H=/\\u0640/g,y=/[`\\u00b4\\u02b9\\u02bc\\u2018\\u2019\\u201b\\u2032\\uff07]/g,I=/[\\p{Dash}' +
		'\\u00ad\\u02d7\\u2043]/gu,O=/[\\u30a1-\\u30f6]/g,P=96,D=new RegExp("\\\\p{Decimal_Number}' +
		'","u"),_=new RegExp("(?![0-9])\\\\p{Decimal_Number}' +
		'","gu");' +
		"var F=4096;" +
		'function f(e){return q(L(e.slice(0,F)).replace(y,"\'")).normalize("NFKD").replace(x,"").replace(y,"\'").replace(H,"").replace(I,"-").toUpperCase().toLowerCase().replace(N,n=>E[n]??n).normalize("NFC").replace(O,n=>String.fromCharCode(n.charCodeAt(0)-P)).replace(/\\s+/g," ").trim()}' +
		"function q(e){let t=new Map;" +
		"return e.replace(_,n=>{let o=t.get(n)??String(R(n));" +
		"return t.set(n,o),o})}" +
		"function R(e){let t=e.codePointAt(0)??0,n=t;" +
		"for(;" +
		"D.test(String.fromCodePoint(n-1));)n--;" +
		"return(t-n)%10}" +
		'function T(e){let t=e.querySelector("[data-challenge]");' +
		"if(t===null)return;" +
		"if(window.turnstile!==void 0){window.turnstile.render(t);" +
		"return}" +
		'let n=document.createElement("script");' +
		'n.src=t.dataset.challenge??"",n.async=!0,document.head.append(n)}' +
		'function u(e,t){for(let n of e.querySelectorAll("[data-reason]"))n.remove();' +
		'e.prepend(t),t.scrollIntoView({block:"nearest"})}' +
		'function p(){let e=document.createElement("p");' +
		'return e.className="note bad",e.dataset.reason="",e.role="alert",e.textContent=document.querySelector("main")?.dataset.noConnection??"",e}' +
		'function w(e){return e.method==="post"&&!navigator.onLine}' +
		'function b(e){for(let t of e.querySelectorAll("[data-server-time]"))t.hidden=Math.abs(Date.now()-Number(t.dataset.serverTime))<3e5}' +
		"function C(){let e=new URL(location.href);" +
		'e.searchParams.has("signed-in")&&(e.searchParams.delete("signed-in"),history.replaceState(history.state,"",e))}' +
		"async function k(e,t){let n=new FormData(e,t);" +
		"if(e.dataset.fits!==void 0&&!await W(e,n))return;" +
		'let s=e.getAttribute("enctype")==="multipart/form-data"?n:new URLSearchParams([...n].map(([a,d])=>[a,String(d)]));' +
		'e.ariaBusy="true";' +
		'let i=await fetch(e.getAttribute("action")??location.href,{method:"POST",body:s,headers:{"x-inline":"1"}}).catch(()=>null);' +
		"if(e.ariaBusy=null,i===null)return u(e,p());" +
		'let r=i.headers.get("location");' +
		"r!==null?location.assign(r):B(await i.text(),e)}" +
		"var G=1024*1024;" +
		'async function W(e,t){let n=[...t.values()].map(r=>typeof r=="string"?r.length:r.size),o=e.querySelector("[role=status]");' +
		'if(o!==null&&(o.textContent=""),n.reduce((r,a)=>r+a,0)<G)return!0;' +
		"let{fitList:s}" +
		'=await import(e.dataset.fits??""),i=await s(t);' +
		'return!i&&o!==null&&(o.textContent=e.dataset.tooLarge??""),i}' +
		'function B(e,t){let n=new DOMParser().parseFromString(e,"text/html"),o=n.querySelector("main");' +
		"if(o===null)return;" +
		'let s=o.querySelector("[data-reason]");' +
		"if(s!==null){u(t,s);" +
		"return}" +
		'document.title=n.title,document.querySelector("main")?.replaceWith(o),M(o),scrollTo(0,0),(o.querySelector("[aria-invalid]")??o).focus()}' +
		"function K(e){let t=f(e.value);" +
		'for(let n of document.querySelectorAll(".rows > li"))n.hidden=!f(n.querySelector(".grow")?.textContent??"").includes(t)}' +
		"var m=50;" +
		'async function U(e){let t=JSON.parse(e.dataset.words??"{}' +
		'"),n=[...document.querySelectorAll("tr[data-email]:not(.done)")],o=e.querySelector("progress"),s=e.querySelector("[role=status]"),i=e.querySelector("button");' +
		"if(!(o===null||s===null||i===null)){o.hidden=!1,o.max=n.length,i.disabled=!0;" +
		"for(let r=0;" +
		"r<n.length;" +
		"r+=m){let a=n.slice(r,r+m),d=a.map(l=>l.dataset.sent!==void 0);" +
		'for(let l of a)l.dataset.sent="";' +
		'let g=await fetch("/api/team/inviteMany",{method:"POST",headers:{"content-type":"application/json"},body:JSON.stringify({slug:e.dataset.bulk,invites:a.map(({dataset:{email:l,role:c}})=>({email:l,role:c})),...e.dataset.locale?{locale:e.dataset.locale}' +
		":{}})}).catch(()=>null);" +
		'if(!g?.ok){s.textContent=t.failed??"",i.disabled=!1;' +
		"return}" +
		"let{results:A}" +
		"=await g.json();" +
		'A.forEach(({code:l},c)=>{let h=l==="ALREADY_INVITED"&&d[c]===!0,S=a[c]?.querySelector("td:last-child");' +
		'S&&(S.textContent=t[h?"before":l??"invited"]??""),a[c]?.classList.add(l===void 0||h?"done":"refused")}),o.value=Math.min(r+m,n.length)}' +
		's.textContent=t.done??"",i.hidden=!0}}' +
		'async function j(e){await navigator.clipboard.writeText(e.dataset.copy??""),e.textContent=e.dataset.copied??""}' +
		'function M(e){for(let t of e.querySelectorAll("[data-copy]"))t.hidden=!1;' +
		"b(e),T(e)}" +
		'document.addEventListener("submit",e=>{let t=e.target;' +
		"if(t instanceof HTMLFormElement){if(w(t)){e.preventDefault(),u(t,p());" +
		"return}" +
		't.dataset.inline===void 0&&t.dataset.bulk===void 0||(e.preventDefault(),t.ariaBusy!=="true"&&(t.dataset.bulk===void 0?k(t,e.submitter):U(t)))}});' +
		'document.addEventListener("click",({target:e})=>{let t=e instanceof Element?e.closest("[data-copy]"):null;' +
		"t!==null&&j(t)});" +
		'document.addEventListener("input",({target:e})=>{e instanceof HTMLInputElement&&e.type==="search"&&K(e)});' +
		"M(document);" +
		"C();",
} as const;

export const FIT_LIST = {
	path: "/assets/fit-list.55a072c4e5.js",
	type: "text/javascript; charset=utf-8",
	body:
		"var D=/[\\p{Script=Arabic}" +
		"\\u060c\\u061b\\u061f\\u0640]/gu,O=/[\\p{Script=Hiragana}" +
		"\\p{Script=Katakana}" +
		"\\p{Script=Han}" +
		'\\u3000-\\u303f\\u30fc\\uff01-\\uff9f]/gu,R=new RegExp("\\\\P{ASCII}' +
		'","gu");' +
		"function a(e){let n=g(e)??h(e.subarray(0,65536));" +
		'return n!==null?new TextDecoder(n).decode(e):p(e,"utf-8")??A(O,e,"shift_jis")??A(D,e,"windows-1256")??new TextDecoder("windows-1252").decode(e)}' +
		'function g([e,n,r]){return e===239&&n===187&&r===191?"utf-8":e===255&&n===254?"utf-16le":e===254&&n===255?"utf-16be":null}' +
		"function h(e){let n=[0,0];" +
		"for(let t=0;" +
		"t<e.length;" +
		"t++)e[t]===0&&n[t%2===0?0:1]++;" +
		"let r=e.length/2*.3;" +
		'return e.length<2||Math.max(...n)<r?null:n[1]>n[0]?"utf-16le":"utf-16be"}' +
		"function p(e,n){try{return new TextDecoder(n,{fatal:!0,ignoreBOM:!1}).decode(e)}" +
		"catch{return null}}" +
		"function A(e,n,r){let t=n.subarray(0,65536);" +
		'if(!(r==="shift_jis"?b(t):m(t)))return null;' +
		"let o=p(n,r);" +
		"if(o===null)return null;" +
		"let i=o.slice(0,65536);" +
		"return M(e,i)>=M(R,i)*.85?o:null}" +
		"function m(e){let n=0,r=0;" +
		"for(let t=0,o=0;" +
		"t<e.length;" +
		"t=o+1){for(o=t;" +
		"(e[o]??0)>=128;)o++;" +
		"n+=o-t,o-t>2&&(r+=o-t)}" +
		"return r>n/2}" +
		"function b(e){let n=0,r=0,t=0;" +
		"for(let o=0;" +
		"o<e.length;" +
		"o++){let i=0,s=0;" +
		"for(let l=e[o]??0;" +
		"l>=128;" +
		"l=e[o]??0){let c=l>=160&&l<224;" +
		"l<160&&s++,l>=224&&t++,i++,o+=c?1:2}" +
		"n+=i,(i>2||i===2&&s>0)&&(r+=i)}" +
		"return r>n/2&&t<r/2}" +
		"function M(e,n){return n.match(e)?.length??0}" +
		"var C=/\\r\\n|[\\r\\v\\f\\u0085\\u2028\\u2029]/g,U=/^sep=.$/i,H=/[\\uff20\\ufe6b]/g;" +
		'function T(e){let n=e.replace(/^\\ufeff/,"").replace(C,`\n`).replace(H,"@").split(`\n`);' +
		'return U.test(n[0]??"")&&(n[0]=""),n}' +
		"function I(e){let n=0;" +
		'for(let r=e.indexOf("@");' +
		"r!==-1;" +
		'r=e.indexOf("@",r+1))n++;' +
		"return n}" +
		'var d=[",",";' +
		'","\t","|"];' +
		"function f(e,n,r,t=Number.POSITIVE_INFINITY){let o=[],i=null,s=1,l=0;" +
		"for(;" +
		"l<e.length&&o.length<r;){if(e[l]===`\n`){l++,s++;" +
		"continue}" +
		"let c=[],_=s;" +
		"for(;;){let E=P(e,l,n);" +
		'if(c.length<t?c.push(E.value):E.value!==""&&(i??={line:_,addresses:0},i.addresses+=I(E.value)),s+=E.lineBreaks,l=E.end+1,e[E.end]!==n)break}' +
		's++,(c.length>1||c[0]!=="")&&o.push({line:_,cells:c})}' +
		"return{records:o,end:Math.min(l,e.length),endLine:s,beyond:i}}" +
		"function P(e,n,r){return w(e,n,r)??Y(e,n,r)}" +
		"function Y(e,n,r){let t=n;" +
		"for(;" +
		"t<e.length&&e[t]!==r&&e[t]!==`\n`;)t++;" +
		"return{value:e.slice(n,t).trim(),end:t,lineBreaks:0}}" +
		"function w(e,n,r){let t=n;" +
		"for(;" +
		'e[t]===" ";)t++;' +
		"if(e[t]!=='\"')return null;" +
		"let o=e.indexOf('\"',t+1);" +
		"for(;" +
		"o!==-1&&e[o+1]==='\"';)o=e.indexOf('\"',o+2);" +
		"if(o===-1)return null;" +
		"let i=o+1;" +
		"for(;" +
		'e[i]===" ";)i++;' +
		"if(i<e.length&&e[i]!==r&&e[i]!==`\n`)return null;" +
		"let s=e.slice(t+1,o);" +
		"return{value:s.replaceAll('\"\"','\"').trim(),end:i,lineBreaks:s.split(`\n`).length-1}}" +
		'var X=65536,G=200,y=.8,B="…",F=32;' +
		"function N(e,n){if(e.length<=n)return e;" +
		"let r=T(e).join(`\n`),t=W(r);" +
		"if(t===null)return e;" +
		"let{delimiter:o,width:i}" +
		"=t,{records:s}" +
		'=f(r,o,Number.POSITIVE_INFINITY),l=s.filter(({cells:u})=>u.length===i&&u.some(S=>S.includes("@"))),c=K(l,r.length-n),_=new Set(l),E=s.map(u=>_.has(u)?{line:u.line,cells:u.cells.map((S,L)=>c.has(L)&&S.length>1?B:S)}' +
		":u);" +
		"return V(E,o)}" +
		"function W(e){let n=null,r=0;" +
		"for(let t of d){let{records:o}" +
		"=f(e.slice(0,X),t,G),i=new Map;" +
		"for(let{cells:s}" +
		"of o)i.set(s.length,(i.get(s.length)??0)+1);" +
		"for(let[s,l]of i)s<2||l<o.length*y||l*s<=r||(n={delimiter:t,width:s},r=l*s)}" +
		"return n}" +
		"function K(e,n){let r=[];" +
		"for(let{cells:s}" +
		"of e)s.forEach((l,c)=>{r[c]??={index:c,weight:0,filled:0,hasAt:!1};" +
		"let _=r[c];" +
		'_.weight+=l.length,l!==""&&_.filled++,l.includes("@")&&(_.hasAt=!0)});' +
		"let t=r.filter(({weight:s,filled:l,hasAt:c})=>!c&&s>=l*F).toSorted((s,l)=>l.weight-s.weight),o=new Set,i=0;" +
		"for(let{index:s,weight:l}" +
		"of t){if(i>=n)break;" +
		"o.add(s),i+=l}" +
		"return o}" +
		"function V(e,n){let r=[],t=1;" +
		"for(let o of e){let i=o.cells.map(s=>k(s,n)).join(n);" +
		"r.push(`\n`.repeat(Math.max(0,o.line-t)),i),t=Math.max(t,o.line)+i.split(`\n`).length-1}" +
		'return r.join("")}' +
		"function k(e,n){return e.startsWith('\"')||e.includes(n)||e.includes(`\n`)?`\"${e.replaceAll('\"','\"\"')}" +
		'"`:e}' +
		"async function oe(e){let{list:n,file:r}" +
		'=Object.fromEntries(e),t=typeof n=="string"?n:"",o=r instanceof File?a(new Uint8Array(await r.arrayBuffer())):"",i=[t,o].filter(l=>l.trim()!=="").join(`\n`),s=N(i,2097152);' +
		'return s.length>2097152?!1:(e.set("list",s),e.delete("file"),!0)}' +
		"export{oe as fitList};",
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
