package dev.trellis.demo.history;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.sql.Timestamp;

/** Payments that went straight through: no card, no gateway, cash on delivery, authorized and captured at once. */
final class PaymentRows {

    private final Sequences.Range paymentIds;
    private final Sequences.Range transactionIds;
    private final Rows payments;
    private final Rows transactions;

    PaymentRows(Sequences sequences, Tables tables, int count) throws SQLException {
        paymentIds = sequences.reserve("OrderPaymentImpl", count);
        transactionIds = sequences.reserve("PaymentTransactionImpl", count);
        payments = tables.table(
                "BLC_ORDER_PAYMENT",
                "ORDER_PAYMENT_ID",
                "ORDER_ID",
                "ADDRESS_ID",
                "AMOUNT",
                "PAYMENT_TYPE",
                "GATEWAY_TYPE",
                "REFERENCE_NUMBER",
                "ARCHIVED");
        transactions = tables.table(
                "BLC_ORDER_PAYMENT_TRANSACTION",
                "PAYMENT_TRANSACTION_ID",
                "ORDER_PAYMENT",
                "TRANSACTION_TYPE",
                "TRANSACTION_AMOUNT",
                "DATE_RECORDED",
                "SUCCESS",
                "ARCHIVED");
    }

    void add(long order, long address, BigDecimal amount, Timestamp at) throws SQLException {
        long id = paymentIds.next();
        payments.add(id, order, address, amount, "COD", "Passthrough", "past-" + order, "N");
        transactions.add(transactionIds.next(), id, "AUTHORIZE_AND_CAPTURE", amount, at, true, "N");
    }
}
