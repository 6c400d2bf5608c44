package io.cxsh.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The settings in force: the first source that sets a key wins. */
public final class Settings {
    private final List<SettingSource> sources;

    /**
     * Settings from their sources.
     *
     * @param sources the strongest first
     */
    public Settings(List<SettingSource> sources) {
        this.sources = List.copyOf(sources);
    }

    /**
     * One source's value for a key.
     *
     * @param shown the value, or three stars for a secret
     * @param wins whether it is the one in force
     */
    public record Origin(String source, String shown, boolean wins) {}

    /** The value in force. */
    public Optional<String> value(Key key) {
        for (SettingSource source : sources) {
            String value = source.values().get(key.name());
            if (value != null && !value.isBlank()) {
                return Optional.of(value.strip());
            }
        }
        return Optional.empty();
    }

    /** Every source that sets the key, the strongest first. */
    public List<Origin> why(Key key) {
        List<Origin> origins = new ArrayList<>();
        for (SettingSource source : sources) {
            String value = source.values().get(key.name());
            if (value != null && !value.isBlank()) {
                origins.add(new Origin(source.name(), key.isSecret() ? "***" : value.strip(), origins.isEmpty()));
            }
        }
        return origins;
    }

    /** The same settings with another weakest source in the place of the old one. */
    public Settings over(String name, Map<String, String> weakest) {
        List<SettingSource> all = new ArrayList<>(sources.subList(0, Math.max(0, sources.size() - 1)));
        all.add(new SettingSource(name, weakest));
        return new Settings(all);
    }

    /** The same settings under stronger ones. */
    public Settings under(String name, Map<String, String> stronger) {
        List<SettingSource> all = new ArrayList<>();
        all.add(new SettingSource(name, stronger));
        all.addAll(sources);
        return new Settings(all);
    }
}
