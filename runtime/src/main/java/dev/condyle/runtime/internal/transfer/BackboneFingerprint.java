package dev.condyle.runtime.internal.transfer;

import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import dev.condyle.runtime.internal.file.Sha256;
import java.security.MessageDigest;
import java.util.List;

/** Computes a fingerprint of weights, to detect whether they have changed. */
final class BackboneFingerprint {

    private BackboneFingerprint() {}

    /** Returns the SHA-256 of all parameters of the networks, including running statistics. */
    static String of(List<Block> networks) {
        MessageDigest digest = Sha256.newDigest();
        for (Block network : networks) {
            for (Parameter parameter : network.getParameters().values()) {
                digest.update(parameter.getArray().toByteBuffer());
            }
        }
        return Sha256.text(digest);
    }
}
