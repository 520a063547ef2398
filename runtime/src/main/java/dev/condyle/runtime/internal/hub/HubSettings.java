package dev.condyle.runtime.internal.hub;

import dev.condyle.runtime.weights.WeightsException;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The settings of Python's {@code huggingface_hub}, from the same environment variables:
 *
 * <table>
 * <caption>Variables</caption>
 * <tr><th>variable</th><th>meaning</th><th>default</th></tr>
 * <tr><td>{@code HF_ENDPOINT}</td><td>the hub, or a mirror of it</td><td>{@code
 * https://huggingface.co}</td></tr>
 * <tr><td>{@code HF_HOME}</td><td>the folder of the cache and the token</td><td>{@code huggingface}
 * in {@code XDG_CACHE_HOME} or {@code ~/.cache}</td></tr>
 * <tr><td>{@code HF_HUB_CACHE}</td><td>the cache</td><td>{@code hub} in {@code HF_HOME}</td></tr>
 * <tr><td>{@code HF_TOKEN}</td><td>the access token</td><td>the file {@code HF_TOKEN_PATH}, or
 * {@code token} in {@code HF_HOME}</td></tr>
 * <tr><td>{@code HF_HUB_OFFLINE}</td><td>whether only the cache is used</td><td>0</td></tr>
 * <tr><td>{@code HF_HUB_DISABLE_IMPLICIT_TOKEN}</td><td>whether no token is sent</td><td>0</td></tr>
 * </table>
 *
 * @param endpoint the address of the hub, without a slash at the end
 * @param cache the folder of the cache
 * @param token the access token
 * @param offline whether the hub is never contacted
 */
public record HubSettings(URI endpoint, Path cache, Optional<String> token, boolean offline) {

    private static final String HUB = "https://huggingface.co";
    private static final Pattern TOKEN = Pattern.compile("[!-~]+");
    private static final Set<String> TRUE = Set.of("1", "ON", "YES", "TRUE");

    /** Returns the settings of this process. */
    public static HubSettings ofProcess() {
        return of(System::getenv, System.getProperty("user.home"));
    }

    /**
     * Returns the settings of an environment.
     *
     * @param environment returns the value of a variable, or null
     * @param home the user's home directory
     * @throws WeightsException if a variable has an invalid value
     */
    static HubSettings of(UnaryOperator<@Nullable String> environment, String home) {
        Path caches = folder(environment, home, "XDG_CACHE_HOME").orElse(Path.of(home, ".cache"));
        Path own = folder(environment, home, "HF_HOME").orElse(caches.resolve("huggingface"));
        Path cache =
                folder(environment, home, "HF_HUB_CACHE")
                        .or(() -> folder(environment, home, "HUGGINGFACE_HUB_CACHE"))
                        .orElse(own.resolve("hub"));
        boolean offline =
                isTrue(
                        variable(environment, "HF_HUB_OFFLINE")
                                .or(() -> variable(environment, "TRANSFORMERS_OFFLINE")));
        return new HubSettings(
                endpoint(environment), cache, token(environment, home, own), offline);
    }

    /** Returns whether the endpoint is not the hub itself. */
    boolean isMirror() {
        return !endpoint.toString().equals(HUB);
    }

    private static Optional<String> variable(
            UnaryOperator<@Nullable String> environment, String name) {
        return Optional.ofNullable(environment.apply(name)).filter(it -> !it.isBlank());
    }

    private static boolean isTrue(Optional<String> value) {
        return value.map(it -> TRUE.contains(it.strip().toUpperCase(Locale.ROOT))).orElse(false);
    }

    private static Optional<Path> folder(
            UnaryOperator<@Nullable String> environment, String home, String name) {
        return variable(environment, name)
                .map(
                        it -> {
                            try {
                                return it.equals("~") || it.startsWith("~/")
                                        ? Path.of(home + it.substring(1))
                                        : Path.of(it).toAbsolutePath();
                            } catch (InvalidPathException e) {
                                throw new WeightsException(
                                        "The environment variable "
                                                + name
                                                + "="
                                                + it
                                                + " is not a valid path.",
                                        e);
                            }
                        });
    }

    private static URI endpoint(UnaryOperator<@Nullable String> environment) {
        String value = variable(environment, "HF_ENDPOINT").orElse(HUB).strip();
        try {
            URI endpoint = new URI(value.replaceFirst("/+$", ""));
            String scheme = String.valueOf(endpoint.getScheme()).toLowerCase(Locale.ROOT);
            if (endpoint.getHost() != null && Set.of("http", "https").contains(scheme)) {
                return endpoint;
            }
        } catch (URISyntaxException e) {
            // Reported below.
        }
        throw new WeightsException(
                "The environment variable HF_ENDPOINT="
                        + value
                        + " is not the address of a hub: set it to https://HOST, or unset it to use "
                        + HUB
                        + ".");
    }

    private static Optional<String> token(
            UnaryOperator<@Nullable String> environment, String home, Path own) {
        if (isTrue(variable(environment, "HF_HUB_DISABLE_IMPLICIT_TOKEN"))) {
            return Optional.empty();
        }
        return variable(environment, "HF_TOKEN")
                .or(() -> variable(environment, "HUGGING_FACE_HUB_TOKEN"))
                .or(
                        () ->
                                read(
                                        folder(environment, home, "HF_TOKEN_PATH")
                                                .orElse(own.resolve("token"))))
                // Editors on Windows begin a file with a byte order mark.
                .map(it -> it.replaceAll("[\\r\\n\\uFEFF]", "").strip())
                .filter(it -> !it.isEmpty())
                .map(HubSettings::checked);
    }

    private static String checked(String token) {
        if (!TOKEN.matcher(token).matches()) {
            throw new WeightsException(
                    "The access token of the hub contains characters other than letters, digits and"
                            + " signs of ASCII. Copy it again into the environment variable HF_TOKEN"
                            + " or the file that it was stored in by 'hf auth login'.");
        }
        return token;
    }

    private static Optional<String> read(Path file) {
        try {
            return Files.isRegularFile(file)
                    ? Optional.of(Files.readString(file))
                    : Optional.empty();
        } catch (IOException e) {
            throw new WeightsException(
                    "The access token of the hub, " + file + ", cannot be read (" + e + ").", e);
        }
    }

    /** Returns the settings, except that the token is not shown. */
    @Override
    public String toString() {
        return "HubSettings(endpoint="
                + endpoint
                + ", cache="
                + cache
                + ", token="
                + (token.isPresent() ? "set" : "none")
                + ", offline="
                + offline
                + ")";
    }
}
