package dev.condyle.runtime.internal.download;

import dev.condyle.runtime.internal.file.Checksum;
import java.net.URI;
import java.util.Optional;

/**
 * A file on a server.
 *
 * @param address the address of the file
 * @param name the name of the file for displays
 * @param checksum the required checksum
 * @param token the access token of the host of the address. It is not sent to other hosts
 * @param permanent whether the address always returns the same bytes. A partial download is then
 *     continued whatever ETag the server sends
 * @param checksumAdvice what the user can do if the checksum differs, a sentence
 * @param advice how the file can be downloaded in another way, a sentence
 * @param folderAdvice how the user can choose another folder, without a period
 */
public record DownloadSource(
        URI address,
        String name,
        Checksum checksum,
        Optional<String> token,
        boolean permanent,
        String checksumAdvice,
        String advice,
        String folderAdvice) {

    /** Returns the address, without the token. */
    @Override
    public String toString() {
        return "DownloadSource(" + address + ")";
    }

    /** Returns a file of a public server, with a known SHA-256. */
    public static DownloadSource ofUrl(URI address, String sha256, String folderAdvice) {
        return new DownloadSource(
                address,
                FileNames.of(address.toString()),
                Checksum.sha256(sha256),
                Optional.empty(),
                false,
                "The file was changed on the server, or the sha256 belongs to another file. If you"
                        + " trust the new file, correct the sha256.",
                "Alternatively, download the file by other means and put it into a folder that you"
                        + " specify with -Dcondyle.weights=FOLDER.",
                folderAdvice);
    }
}
