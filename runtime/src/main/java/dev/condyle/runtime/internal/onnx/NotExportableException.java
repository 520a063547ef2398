package dev.condyle.runtime.internal.onnx;

/** Thrown when a program has no equivalent in ONNX. The message is the reason. */
public final class NotExportableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotExportableException(String reason) {
        super(reason);
    }
}
