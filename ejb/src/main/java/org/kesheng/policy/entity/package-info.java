/** What a company sets: the values of parameters. Packs and calendars are files and need no table. */
package org.kesheng.policy.entity;
