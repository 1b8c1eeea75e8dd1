# Values that stand in the unit tests of the kernels. Base R only: Rscript expected-values.R
show <- function(call, value) cat(sprintf("%-78s %s\n", call, paste(format(value, digits = 17), collapse = " ")))
ask <- function(text) show(text, eval(parse(text = text)))

ask("qt(0.975, c(1, 2, 5, 30, 1e6))")
ask("qt(1e-30, 5, lower.tail = FALSE)")
ask("qf(0.975, 249, 498)")
ask("qf(0.025, 249, 498)")
ask("qbeta(0.025, 3, 98)")
ask("qbeta(0.975, 4, 97)")
ask("qbeta(0.025, 0.5, 0.5)")
ask("qbeta(0.975, 1e5, 3e5)")
ask("2 * pt(-40, 1000)")
ask("pf(300, 3, 2000, lower.tail = FALSE)")
ask("pchisq(1000, 10, lower.tail = FALSE)")
ask("2 * pnorm(-25)")

# --- a small data set by formula, the same in the Java tests
i <- 1:60
x1 <- (i * 7) %% 11
x2 <- (i * 5) %% 13
x3 <- (i * i) %% 17
u <- (i * 31) %% 23
z <- x1 + 0.5 * x2 + u / 2
y <- findInterval(z, c(8, 13, 18))            # 0..3
s <- round(10 * (2 + 0.4 * x1 + 0.2 * x2 + u / 10)) / 10

# McDonald's omega, one factor by maximum likelihood
items <- cbind(x1 + x3 / 4, x1 + x2 / 2, x1 + u / 3, x1 + ((i * 11) %% 7) / 2, x1 + ((i * 13) %% 19) / 2)
control <- list(opt = list(factr = 10))
omega <- function(x) { f <- factanal(x, 1, control = control); l <- f$loadings[, 1] * apply(x, 2, sd); p <- f$uniquenesses * apply(x, 2, var); sum(l)^2 / (sum(l)^2 + sum(p)) }
ask("omega(items)")
ask("omega(scale(items))")
ask("factanal(items, 1, control = control)$uniquenesses")

# penalty and reward
f <- lm(s ~ I(x1 <= 2) + I(x1 >= 7) + I(x2 <= 3) + I(x2 >= 9))
ask("coef(f)")
ask("summary(f)$coefficients[, 4]")

# weighting
suppressMessages(library(survey))
w <- 1 + (i %% 7) / 3
d <- data.frame(a = factor(x1 %% 3), b = factor(y), w = w, s = s, one = 1)
raked <- rake(svydesign(ids = ~1, weights = ~one, data = d), list(~a, ~b), list(data.frame(a = c("0", "1", "2"), Freq = c(15, 25, 20)), data.frame(b = c("0", "1", "2", "3"), Freq = c(6, 18, 18, 18))), control = list(maxit = 1000, epsilon = 1e-13))
ask("weights(raked)[1:5]")
p <- fitted(glm((u > 9) ~ x1 + x2, binomial, control = list(epsilon = 1e-15)))
ask("c(1 - 2 * sd(p), sd(p) / mean(p))")

# agreement of coders
k <- matrix(c(20, 5, 2, 4, 15, 6, 1, 3, 24), 3, byrow = TRUE)
ask("suppressWarnings(psych::cohen.kappa(k))$kappa")
ask("sqrt(suppressWarnings(psych::cohen.kappa(k))$var.kappa)")
ask("suppressWarnings(psych::cohen.kappa(k))$weighted.kappa")
# psych's error of the weighted kappa is another one; by the delta method:
share <- as.vector(k) / sum(k)
near <- 1 - outer(1:3, 1:3, function(a, b) (a - b)^2) / 4
weighted <- function(p) { m <- matrix(p, 3) / sum(p); e <- sum(near * outer(rowSums(m), colSums(m))); (sum(near * m) - e) / (1 - e) }
slope <- sapply(1:9, function(j) { h <- replace(numeric(9), j, 1e-6); (weighted(share + h) - weighted(share - h)) / 2e-6 })
ask("sqrt(drop(t(slope) %*% ((diag(share) - outer(share, share)) / sum(k)) %*% slope))")
ask("mahalanobis(items, colMeans(items), cov(items))[1:3]")
