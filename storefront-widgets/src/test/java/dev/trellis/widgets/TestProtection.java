package dev.trellis.widgets;

import org.broadleafcommerce.common.security.service.ExploitProtectionServiceImpl;

/** Broadleaf's protection with a token that is known beforehand. */
public final class TestProtection extends ExploitProtectionServiceImpl {

    @Override
    public String getCSRFToken() {
        return "the-token";
    }
}
