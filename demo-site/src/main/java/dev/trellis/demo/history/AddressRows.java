package dev.trellis.demo.history;

import dev.trellis.demo.simulator.Account;
import java.sql.SQLException;

/** Addresses: one per customer to choose from, and one per order that stays what it was. */
final class AddressRows {

    private final Rows rows;
    private final Sequences.Range ids;
    private long last;

    AddressRows(Tables tables, Sequences.Range ids) throws SQLException {
        this.ids = ids;
        this.rows = tables.table(
                "BLC_ADDRESS",
                "ADDRESS_ID",
                "FIRST_NAME",
                "LAST_NAME",
                "EMAIL_ADDRESS",
                "ADDRESS_LINE1",
                "CITY",
                "STATE_PROV_REGION",
                "COUNTRY",
                "POSTAL_CODE",
                "IS_ACTIVE",
                "IS_BUSINESS",
                "IS_DEFAULT",
                "STANDARDIZED");
    }

    /** @return its id */
    long add(Account account, boolean usual) throws SQLException {
        last = ids.next();
        rows.add(
                last,
                account.firstName(),
                account.lastName(),
                account.email(),
                account.street(),
                account.city(),
                account.state(),
                "US",
                account.postalCode(),
                true,
                false,
                usual,
                false);
        return last;
    }

    long last() {
        return last;
    }
}
