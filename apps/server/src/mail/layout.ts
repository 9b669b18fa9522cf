const FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

/**
 * The one look of all mails, as MJML. It is compiled once; `{{name}}` is filled in and what stands between
 * `<!--part-->` and `<!--/part-->` is repeated or left out for each mail.
 */
export const layout = `
<mjml lang="{{locale}}">
  <mj-head>
    <mj-title>{{subject}}</mj-title>
    <mj-preview>{{preview}}</mj-preview>
    <mj-raw>
      <meta name="color-scheme" content="light dark" />
      <meta name="supported-color-schemes" content="light dark" />
    </mj-raw>
    <mj-attributes>
      <mj-all font-family="${FONT}" />
      <mj-text font-size="15px" line-height="1.45" color="#1d1f1e" padding="0 0 12px" />
      <mj-section padding="0" />
    </mj-attributes>
    <mj-style>
      :root { color-scheme: light dark; supported-color-schemes: light dark; }
      .facts td { border-top: 1px solid #e3e4e1; padding: 8px 0; vertical-align: top; }
      .facts td.label { white-space: nowrap; }
      .facts td.value { overflow-wrap: anywhere; text-align: right; padding-left: 16px; font-variant-numeric: tabular-nums; }
      @media (prefers-color-scheme: dark) {
        body, .page, .page > div { background-color: #161817 !important; }
        .card, .card > table { background-color: #212423 !important; }
        .text div, .facts table, .facts td.value { color: #eceeec !important; }
        .muted div, .facts td.label { color: #a4aaa6 !important; }
        .facts td { border-color: #3a3f3c !important; }
      }
    </mj-style>
  </mj-head>
  <mj-body background-color="#f5f5f3" width="560px" css-class="page">
    <mj-section padding="24px 24px 12px">
      <mj-column>
        <mj-text css-class="muted" font-size="13px" color="#5d635f" padding="0">{{brand}}</mj-text>
      </mj-column>
    </mj-section>
    <mj-section css-class="card" background-color="#ffffff" border-radius="10px" padding="28px 24px 20px">
      <mj-column>
        <mj-text css-class="text" font-size="22px" line-height="1.3" font-weight="600">
          <h1 style="font: inherit; margin: 0">{{heading}}</h1>
        </mj-text>
        <mj-raw><!--paragraph--></mj-raw>
        <mj-text css-class="text">{{paragraph}}</mj-text>
        <mj-raw><!--/paragraph--></mj-raw>
        <mj-raw><!--facts--></mj-raw>
        <mj-table css-class="facts" font-size="15px" line-height="1.45" color="#1d1f1e" padding="4px 0 16px">
          <!--fact-->
          <tr><td class="label" style="color:#5d635f">{{label}}</td><td class="value">{{value}}</td></tr>
          <!--/fact-->
        </mj-table>
        <mj-raw><!--/facts--></mj-raw>
        <mj-raw><!--button--></mj-raw>
        <mj-button
          href="{{href}}" align="left" background-color="#1f5f4f" color="#ffffff" border-radius="10px"
          font-size="15px" font-weight="600" inner-padding="12px 20px" padding="4px 0 12px"
        >{{action}}</mj-button>
        <mj-raw><!--/button--></mj-raw>
      </mj-column>
    </mj-section>
    <mj-section padding="16px 24px 32px">
      <mj-column>
        <mj-text css-class="muted" font-size="13px" color="#5d635f" padding="0">{{footer}}</mj-text>
      </mj-column>
    </mj-section>
  </mj-body>
</mjml>`;
