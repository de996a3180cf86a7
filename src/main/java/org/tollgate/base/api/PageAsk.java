package org.tollgate.base.api;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.data.domain.PageRequest;

/**
 * Which part of a list is asked for.
 *
 * @param page from 0; the first where none is named
 * @param size rows on a page; 50 where none is named
 */
public record PageAsk(
    @Parameter(description = "Page, counted from 0") @Min(0) @Max(10_000_000) Integer page,
    @Parameter(description = "Rows on a page, at most 200") @Min(1) @Max(200) Integer size) {

  private static final int SIZE = 50;

  public PageAsk {
    page = page == null ? Integer.valueOf(0) : page;
    size = size == null ? Integer.valueOf(SIZE) : size;
  }

  public PageRequest request() {
    return PageRequest.of(page, size);
  }
}
