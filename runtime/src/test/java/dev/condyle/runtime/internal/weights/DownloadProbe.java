package dev.condyle.runtime.internal.weights;

/** Downloads a file; a test kills it. */
final class DownloadProbe {

    private DownloadProbe() {}

    public static void main(String[] args) {
        WeightSource.fetch(args[0], args[1]);
    }
}
