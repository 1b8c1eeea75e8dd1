/**
 * What every screen and every REST resource has in common: the doors (filters) a request passes, problem documents, entry hygiene,
 * texts in the user's language.
 *
 * <p>Order of the doors: {@link org.kesheng.shared.web.PublicPortFilter}, {@link org.kesheng.shared.web.HeadersFilter},
 * {@link org.kesheng.shared.web.SameOriginFilter}, then {@code organisation.web.ActorFilter}.
 */
package org.kesheng.shared.web;
