package org.tollgate.base.paper;

/**
 * A paper as a file.
 *
 * @param fileName with its ending, free of what a file system does not take
 */
public record PaperFile(String fileName, PaperFormat format, byte[] bytes) {}
