package io.streamcore.web.live.station;

import java.util.List;

/**
 * The stations that somebody looks for: the model of {@code stations.xhtml}.
 *
 * @param q what was searched for; empty: nothing
 * @param genre which was asked for; empty: any
 * @param live whether only those on the air are wanted
 */
public record StationList(String q, String genre, boolean live, List<StationPage> items) {}
