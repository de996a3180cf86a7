package org.tollgate.base.api;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * One page of a list.
 *
 * @param page from 0
 * @param size rows on a full page
 * @param total rows on all pages
 */
public record Listing<T>(List<T> items, int page, int size, long total) {

  public Listing {
    items = List.copyOf(items);
  }

  /** The page with links to its neighbours (RFC 8288). */
  public static <S, T> ResponseEntity<Listing<T>> answer(Page<S> found, Function<S, T> shown) {
    List<T> items = found.getContent().stream().map(shown).toList();
    Listing<T> page =
        new Listing<>(items, found.getNumber(), found.getSize(), found.getTotalElements());
    ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
    String links = links(found);
    if (!links.isEmpty()) {
      answer.header(HttpHeaders.LINK, links);
    }
    return answer.body(page);
  }

  /** The same of rows that are all at hand. */
  public static <S, T> ResponseEntity<Listing<T>> answer(
      List<S> all, PageAsk ask, Function<S, T> shown) {
    int from = (int) Math.min(all.size(), ask.request().getOffset());
    int to = Math.min(all.size(), from + ask.size());
    return answer(new PageImpl<>(all.subList(from, to), ask.request(), all.size()), shown);
  }

  private static String links(Page<?> page) {
    List<String> links = new ArrayList<>();
    int last = Math.max(0, page.getTotalPages() - 1);
    if (page.getNumber() > 0) {
      links.add(link(page, 0, "first"));
      links.add(link(page, Math.min(page.getNumber() - 1, last), "prev"));
    }
    if (page.getNumber() < last) {
      links.add(link(page, page.getNumber() + 1, "next"));
      links.add(link(page, last, "last"));
    }
    return String.join(", ", links);
  }

  private static String link(Page<?> page, int number, String relation) {
    String address =
        ServletUriComponentsBuilder.fromCurrentRequest()
            .replaceQueryParam("page", number)
            .replaceQueryParam("size", page.getSize())
            .toUriString();
    return "<" + address + ">; rel=\"" + relation + "\"";
  }
}
