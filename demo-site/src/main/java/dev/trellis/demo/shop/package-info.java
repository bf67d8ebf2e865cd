/** The storefront's own pages, on top of Broadleaf's controllers; templates are in {@code WEB-INF/templates}. */
package dev.trellis.demo.shop;
