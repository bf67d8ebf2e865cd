/** The back office: one package and one template folder per screen. */
package dev.trellis.admin;
