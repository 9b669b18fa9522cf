import type { Write } from './snippet.ts';

/**
 * A plugin of one file. The token comes from `admin-ajax.php`, which no page cache keeps, so that no buyer is given
 * another's. WordPress puts a nonce on its own script tags through `wp_script_attributes`.
 */
export const writeWooCommerce: Write = ({ server, shop, nonce }) => [
  {
    file: 'wp-content/plugins/ordialog/ordialog.php',
    code: `<?php
/* Plugin Name: Ordialog */

// In wp-config.php: define('ORDIALOG_IDENTITY_SECRET', '…');
function ordialog_token(WP_User $user): string
{
    $part = fn (string $bytes): string => rtrim(strtr(base64_encode($bytes), '+/', '-_'), '=');
    $now = time();
    $body = $part(json_encode(['alg' => 'HS256', 'typ' => 'JWT'])) . '.' . $part(json_encode([
        'iss' => '${shop}',
        'aud' => 'ordialog',
        'sub' => (string) $user->ID,
        'email' => $user->user_email,
        'iat' => $now,
        'exp' => $now + 3600,
    ]));
    return $body . '.' . $part(hash_hmac('sha256', $body, ORDIALOG_IDENTITY_SECRET, true));
}

add_action('wp_ajax_ordialog_token', function (): void {
    nocache_headers();
    header('Content-Type: text/plain; charset=utf-8');
    echo ordialog_token(wp_get_current_user());
    exit;
});
${
  nonce
    ? `
// The nonce of the Content-Security-Policy that your server or plugin sends.
foreach (['wp_script_attributes', 'wp_inline_script_attributes'] as $filter) {
    add_filter($filter, fn (array $attributes): array => $attributes + ['nonce' => MY_CSP_NONCE]);
}
`
    : ''
}
add_action('wp_footer', function (): void {
    echo '<order-dialog shop="${shop}"></order-dialog>';
    wp_print_script_tag(['async' => true, 'src' => '${server}/widget/v1.js', 'data-shop' => '${shop}']);
    if (!is_user_logged_in()) {
        return;
    }
    $url = admin_url('admin-ajax.php?action=ordialog_token');
    wp_print_inline_script_tag(
        "document.querySelector('order-dialog').tokenProvider = async () => {"
        . ' const answer = await fetch(' . wp_json_encode($url) . ');'
        . ' if (!answer.ok) throw new Error(answer.statusText);'
        . ' return answer.text(); };'
    );
});
`,
  },
];
