package dev.trellis.demo.data;

/** What a first order needs besides products: ways to ship it, and somebody who can log in. */
public interface CheckoutBasics {

    boolean missing();

    /** @param shopperPassword in clear; its salted hash is stored */
    void insert(String shopperPassword);
}
