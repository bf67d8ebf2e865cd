package dev.trellis.admin.rules;

import java.util.Map;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.common.security.service.ExploitProtectionService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who may see and change rules, and whether a request comes from the screen itself. */
final class RuleAccess {

    private static final Logger log = LoggerFactory.getLogger(RuleAccess.class);
    private static final String PERMISSION = "PERMISSION_ALL_TRELLIS_RULES";

    private final ExploitProtectionService protection;

    RuleAccess(ExploitProtectionService protection) {
        this.protection = protection;
    }

    boolean permitted() {
        Authentication user = SecurityContextHolder.getContext().getAuthentication();
        return user != null
                && user.getAuthorities().stream().anyMatch(right -> PERMISSION.equals(right.getAuthority()));
    }

    /** For the forms. */
    String token() {
        try {
            return protection.getCSRFToken();
        } catch (ServiceException e) {
            throw new IllegalStateException("Broadleaf gave no token for the form", e);
        }
    }

    /** The store's filter looks at the token too, where the store installed it. */
    boolean sentFromHere(Map<String, String> sent) {
        try {
            protection.compareToken(sent.getOrDefault(protection.getCsrfTokenParameter(), ""));
            return true;
        } catch (ServiceException e) {
            log.warn("A change of a rule came without the form's token: {}", e.getMessage());
            return false;
        }
    }
}
