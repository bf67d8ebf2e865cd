package dev.trellis.demo.history;

import dev.trellis.demo.simulator.Account;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.HexFormat;
import java.util.List;
import java.util.function.LongSupplier;

/** Registered customers, each with a role and an address. Nobody can log in as one of them. */
final class CustomerRows {

    private static final int TOGETHER = 500;

    private final Connection connection;
    private final Sequences sequences;
    private final StoreIds ids;
    private final LongSupplier customerIds;

    CustomerRows(Connection connection, Sequences sequences, StoreIds ids, LongSupplier customerIds) {
        this.connection = connection;
        this.sequences = sequences;
        this.ids = ids;
        this.customerIds = customerIds;
    }

    void write(List<Account> accounts) throws SQLException {
        List<Account> missing =
                accounts.stream().filter(a -> ids.customer(a).isEmpty()).toList();
        Sequences.Range roleIds = sequences.reserve("CustomerRoleImpl", missing.size());
        Sequences.Range addressIds = sequences.reserve("AddressImpl", accounts.size());
        Sequences.Range linkIds = sequences.reserve("CustomerAddressImpl", accounts.size());
        long role = roleOfCustomers();
        String password = hashOfNothing();
        try (Tables tables = new Tables(connection)) {
            Rows customers = tables.table(
                    "BLC_CUSTOMER",
                    "CUSTOMER_ID",
                    "USER_NAME",
                    "EMAIL_ADDRESS",
                    "FIRST_NAME",
                    "LAST_NAME",
                    "PASSWORD",
                    "IS_REGISTERED",
                    "DEACTIVATED",
                    "RECEIVE_EMAIL",
                    "PASSWORD_CHANGE_REQUIRED",
                    "LOCALE_CODE",
                    "DATE_CREATED",
                    "DATE_UPDATED");
            Rows roles = tables.table("BLC_CUSTOMER_ROLE", "CUSTOMER_ROLE_ID", "CUSTOMER_ID", "ROLE_ID");
            AddressRows addresses = new AddressRows(tables, addressIds);
            Rows links = tables.table(
                    "BLC_CUSTOMER_ADDRESS", "CUSTOMER_ADDRESS_ID", "CUSTOMER_ID", "ADDRESS_ID", "ADDRESS_NAME");
            int waiting = 0;
            for (Account account : accounts) {
                if (ids.customer(account).isEmpty()) {
                    long id = customerIds.getAsLong();
                    Timestamp registered = Timestamp.from(account.registered());
                    customers.add(
                            id,
                            account.email(),
                            account.email(),
                            account.firstName(),
                            account.lastName(),
                            password,
                            true,
                            false,
                            true,
                            false,
                            "en_US",
                            registered,
                            registered);
                    roles.add(roleIds.next(), id, role);
                    ids.created(account, id);
                }
                links.add(linkIds.next(), ids.customer(account).orElseThrow(), addresses.add(account, true), "Home");
                if (++waiting % TOGETHER == 0) {
                    tables.send();
                }
            }
            tables.send();
        }
    }

    private long roleOfCustomers() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT ROLE_ID FROM BLC_ROLE WHERE ROLE_NAME = 'ROLE_USER'")) {
            if (!row.next()) {
                throw new IllegalStateException(
                        "BLC_ROLE has no ROLE_USER; db/first-rows.sql should have put it there.");
            }
            return row.getLong(1);
        }
    }

    /** Looks like a password's hash, and no password has it: 256 random bits that nobody keeps. */
    private static String hashOfNothing() {
        byte[] bits = new byte[32];
        new SecureRandom().nextBytes(bits);
        return HexFormat.of().formatHex(bits);
    }
}
