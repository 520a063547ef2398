package dev.condyle.runtime.internal.hub;

import dev.condyle.runtime.weights.WeightsException;
import java.util.Optional;

/** How to use a repository on a computer without access to the hub. */
final class HubAdvice {

    private HubAdvice() {}

    /**
     * Returns the message that something is not in the cache.
     *
     * @param what the file or the revision
     * @param unavailable why the hub cannot be asked; empty if it must not be
     */
    static String notCached(
            HubSettings settings,
            HubLocation location,
            String what,
            Optional<WeightsException> unavailable) {
        String place =
                " "
                        + what
                        + " is not in the cache "
                        + settings.cache().resolve(HubCache.folderName(location));
        return unavailable
                .map(
                        it ->
                                it.getMessage()
                                        + place
                                        + " either. "
                                        + withoutAccess(settings, location))
                .orElseGet(
                        () ->
                                location
                                        + ": HF_HUB_OFFLINE is set, so the hub is not contacted."
                                        + place
                                        + ". Unset HF_HUB_OFFLINE, copy that folder from a computer"
                                        + " that has downloaded it, or specify a folder with the"
                                        + " files with -Dcondyle.weights=FOLDER.");
    }

    static String withoutAccess(HubSettings settings, HubLocation location) {
        return (settings.isMirror()
                        ? "The environment variable HF_ENDPOINT is set to "
                                + settings.endpoint()
                                + ". "
                        : "")
                + "Without access to the hub, set the environment variable "
                + (settings.isMirror() ? "" : "HF_ENDPOINT to a mirror or ")
                + "https_proxy to a proxy, specify a folder with the files with"
                + " -Dcondyle.weights=FOLDER, or copy the folder "
                + HubCache.folderName(location)
                + " of another computer's cache to "
                + settings.cache()
                + ".";
    }
}
