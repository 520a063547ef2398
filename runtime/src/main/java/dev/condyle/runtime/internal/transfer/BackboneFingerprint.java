package dev.condyle.runtime.internal.transfer;

import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Tells whether weights have changed. */
final class BackboneFingerprint {

    private BackboneFingerprint() {}

    /** The SHA-256 of all numbers of some networks, running statistics included. */
    static String of(List<Block> networks) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Block network : networks) {
                for (Parameter parameter : network.getParameters().values()) {
                    digest.update(parameter.getArray().toByteBuffer());
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
