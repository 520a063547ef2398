package dev.condyle.runtime.transfer;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells whether weights have changed. */
final class Fingerprint {

    private Fingerprint() {}

    /** The SHA-256 of all numbers of a network, running statistics included. */
    static String of(Block network) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Parameter parameter : network.getParameters().values()) {
                NDArray array = parameter.getArray();
                digest.update(array.toByteBuffer());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
