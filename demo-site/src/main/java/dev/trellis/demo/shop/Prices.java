package dev.trellis.demo.shop;

import java.text.NumberFormat;
import java.util.Locale;
import org.broadleafcommerce.common.money.Money;

/** Amounts as this shop writes them, in US dollars. */
class Prices {

    public String say(Money amount) {
        return amount == null ? "" : NumberFormat.getCurrencyInstance(Locale.US).format(amount.getAmount());
    }

    /** "Free" for nothing, as shipping is announced. */
    public String sayFreely(Money amount) {
        return amount != null && amount.isZero() ? "Free" : say(amount);
    }
}
