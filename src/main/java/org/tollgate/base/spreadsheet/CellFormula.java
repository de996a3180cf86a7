package org.tollgate.base.spreadsheet;

/**
 * A formula that our own code writes; nothing that a person typed may be in it.
 *
 * @param text without the sign "=", with English names of functions
 */
public record CellFormula(String text) {}
