/** How the paper of a report looks, on a screen and printed: A4 across, one column where there is no room for two. */
export const reportStyle = `
@page{size:A4 landscape;margin:10mm}
*{box-sizing:border-box}
body{margin:0;background:#f3f3f3;color:#1f1f1f;font:13px/19px "Segoe UI",-apple-system,BlinkMacSystemFont,Helvetica,Arial,sans-serif}
.paper{background:#fff;max-width:1123px;min-height:760px;margin:0 auto;padding:40px 52px 28px;display:flex;flex-direction:column;font-variant-numeric:tabular-nums}
header{display:flex;justify-content:space-between;align-items:flex-end;gap:24px;border-bottom:1px solid #1f1f1f;padding-bottom:8px}
header p{margin:0;color:#616161}.period{text-align:right}
h1{font-size:22px;line-height:28px;font-weight:600;margin:0}
.lead{font-size:17px;line-height:26px;margin:14px 0 4px;max-width:960px}
h2{font-size:13px;line-height:20px;font-weight:600;margin:14px 0 4px}
h2 span{font-weight:400;color:#616161;margin-left:6px}
p{margin:6px 0 2px}.words{max-width:960px;white-space:pre-line}
b{font-weight:600}.late{color:#b3261e}
a{color:inherit;text-decoration:none}a:hover,a:focus{text-decoration:underline}
table{border-collapse:collapse;width:100%;font-size:12.5px}
th{font-weight:400;color:#616161;text-align:left;border-bottom:1px solid #bdbdbd;padding:2px 10px;white-space:nowrap}
td{border-bottom:1px solid #e5e5e5;padding:5px 10px;line-height:16px;vertical-align:top}
th:first-child,td:first-child{padding-left:0}
.number{text-align:right;white-space:nowrap}.axis{width:350px}
td svg,th svg{display:block}td:has(svg){padding-top:1px;padding-bottom:1px}
.columns{display:grid;grid-template-columns:minmax(0,548fr) minmax(0,430fr);gap:40px}
ul{margin:0;padding:0 0 0 14px}li{line-height:22px}
footer{margin-top:auto;padding-top:6px;font-size:10px;color:#616161;border-top:1px solid #e5e5e5}
section svg{max-width:100%;height:auto}
@media screen and (max-width:900px){.columns{grid-template-columns:minmax(0,1fr);gap:0}.paper{padding:20px}.axis,td:has(svg){display:none}}
@media print{.paper{zoom:var(--fit)}body{background:#fff;font-size:12px;line-height:17px}.lead{font-size:15px;line-height:22px}li{line-height:19px}td{padding-top:3px;padding-bottom:3px}.paper{padding:0;max-width:none;min-height:0;height:100%}h2,tr,li{break-inside:avoid}}
`;
