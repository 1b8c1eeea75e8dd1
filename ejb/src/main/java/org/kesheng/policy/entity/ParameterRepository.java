package org.kesheng.policy.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The settings of the company. */
@ApplicationScoped
public class ParameterRepository {
    @PersistenceContext
    EntityManager em;

    public List<ParameterSetting> all() {
        return em.createQuery("select s from ParameterSetting s", ParameterSetting.class)
                .getResultList();
    }

    public Optional<ParameterSetting> find(String parameter) {
        return Optional.ofNullable(em.find(ParameterSetting.class, parameter));
    }

    public void add(ParameterSetting setting) {
        em.persist(setting);
    }

    public void remove(ParameterSetting setting) {
        em.remove(setting);
    }
}
