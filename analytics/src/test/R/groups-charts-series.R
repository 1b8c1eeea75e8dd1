# Expected values of the tests of comparison, chart, shrinkage, trend, changepoint, duration, effect, RaoScott and
# OrdinalRegression. Rscript groups-charts-series.R (R 4.2 with survival, strucchange, sandwich, survey, MASS, ordinal,
# metafor, nleqslv). Packages that Debian does not carry (trend, modifiedmk, effsize, prais, EnvStats) are written out.
options(digits=17)
suppressMessages({library(survival);library(strucchange);library(sandwich);library(survey);library(MASS);library(metafor);library(nleqslv)})
show <- function(...) { cat("\n#", ..., "\n") }

show("GroupComparisonTest")
x<-c(5,4,4,3,5,2,1,4,5,5,3,4,2,2,1,3,5,4); g<-rep(1:3,6)
k<-kruskal.test(x,g);print(c(k$statistic,k$p.value))
r<-rank(x);n<-length(x);t<-table(x);v<-n*(n+1)/12-sum(t^3-t)/(12*(n-1));m<-tapply(r,g,mean);z<-c(m[1]-m[2],m[1]-m[3],m[2]-m[3])/sqrt(v*(1/6+1/6));p<-2*pnorm(-abs(z));print(z);print(p);print(p.adjust(p,"holm"));print(p.adjust(p,"BH"))
a<-anova(lm(x~factor(g)));print(a$"F value"[1]);print(a$"Pr(>F)"[1]);print(a$"Sum Sq")
w<-oneway.test(x~g);print(c(w$statistic,w$parameter,w$p.value))
a1<-rep(1:5,c(5,9,20,40,26));b1<-rep(1:5,c(9,14,25,35,17))
w<-wilcox.test(a1,b1,exact=FALSE,correct=FALSE);print(c(w$statistic,w$p.value,wilcox.test(a1,b1,exact=FALSE)$p.value))
w<-t.test(a1,b1);print(c(w$statistic,w$parameter,w$p.value))
print(p.adjust(c(.01,.04,.03,.005,.2,.04),"holm"));print(p.adjust(c(.01,.04,.03,.005,.2,.04),"BH"))
print(2*pnorm(-c(.5,1,5,10,20,37.5)));print(pchisq(c(.1,5,50,500,1400),c(1,3,7,10,1),lower.tail=FALSE));print(pf(c(.5,3,30,300,3000),c(1,3,5,2,4),c(10,20,100,2.5,400),lower.tail=FALSE));print(2*pt(-c(.1,2,10,40),c(3,7.5,100,1e6)));print(qnorm(c(.975,.999,.5,1e-10,.3,0.9999999)))

show("TrendTest, ChangePointTest, KaplanMeierTest, ChartTest")
y<-c(82,79,85,83,80,81,84,78,82,85,83,81,76,74,77,73,75,78,72,74,76,73,75,77); n<-length(y)
S<-sum(sign(outer(y,y,function(a,b) b-a))[upper.tri(diag(n))]);t<-table(y);V<-(n*(n-1)*(2*n+5)-sum(t*(t-1)*(2*t+5)))/18;z<-(S-sign(S))/sqrt(V)
cat("mk",S,V,z,2*pnorm(-abs(z)),cor(y,1:n,method="kendall"),"\n")
d<-sort(unlist(lapply(1:(n-1),function(i)(y[(i+1):n]-y[i])/((i+1):n-i))));N<-length(d);C<-qnorm(.975)*sqrt(V);cat("sen",median(d),median(y-median(d)*1:n),d[round((N-C)/2)],d[round((N+C)/2+1)],"\n")
cat("pettitt");U<-2*cumsum(rank(y))-1:n*(n+1);print(c(max(abs(U)),which.max(abs(U)),2*exp(-6*max(abs(U))^2/(n^3+n^2))))
b<-breakpoints(y~1,h=.15);print(b$breakpoints);print(BIC(b));print(summary(b)$RSS)
e<-sctest(efp(y~1,type="OLS-CUSUM"));print(c(e$statistic,e$p.value))
a<-acf(y,plot=FALSE)$acf;print(a[2:4]);l<-Box.test(y,5,type="Ljung-Box");print(c(l$statistic,l$p.value))
time<-1:n;level<-as.numeric(time>=13);trend<-ifelse(time>=13,time-12,0);m<-lm(y~time+level+trend);print(coef(summary(m))[,1:2]);print(sqrt(diag(NeweyWest(m,lag=3,prewhite=FALSE))));r<-resid(m);print(c(sum(diff(r)^2)/sum(r^2),summary(m)$r.squared))
se<-factor(rep(1:4,6));m2<-lm(y~time+level+trend+se);print(coef(summary(m2))[1:4,1:2]);print(sqrt(diag(NeweyWest(m2,lag=12,prewhite=FALSE)))[1:4])
tt<-c(2,3,3,5,6,6,8,9,12,15,15,20);ev<-c(1,1,0,1,1,1,0,1,0,1,0,0);f<-survfit(Surv(tt,ev)~1);print(summary(f,times=c(1,3,6,9,15,30),extend=TRUE)$surv);print(f)
print(survfit(Surv(tt,ev)~1,conf.type="log-log"))
# seasonal: q
q<-rep(1:4,6);mk<-function(x){n<-length(x);S<-sum(sign(outer(x,x,function(a,b) b-a))[upper.tri(diag(n))]);t<-table(x);c(S,(n*(n-1)*(2*n+5)-sum(t*(t-1)*(2*t+5)))/18)};s<-rowSums(sapply(split(y,q),mk));print(s);sl<-unlist(lapply(split(y,q),function(x){n<-length(x);unlist(lapply(1:(n-1),function(i)(x[(i+1):n]-x[i])/((i+1):n-i)))}));print(median(sl));z<-(s[1]-sign(s[1]))/sqrt(s[2]);print(c(z,2*pnorm(-abs(z))))
# charts
x<-c(12,15,9,20,18,7,30,14);nn<-c(100,120,90,110,130,80,115,105);pb<-sum(x)/sum(nn);s<-sqrt(pb*(1-pb)/nn);zz<-(x/nn-pb)/s;print(c(pb,mean(abs(diff(zz)))/1.128));print(pb-3*s);print(c(sum(abs(zz)>1.5)))
ub<-pb;zu<-(x/nn-ub)/sqrt(ub/nn);print(mean(abs(diff(zu)))/1.128)
sg<-mean(abs(diff(y)))/1.128;print(c(mean(y),sg));ew<-Reduce(function(p,v).2*v+.8*p,y,mean(y),accumulate=TRUE)[-1];print(c(ew[1],ew[24],mean(y)+3*sg*sqrt(.2/1.8*(1-.8^2))));v<-(y-mean(y))/sg;print(c(Reduce(function(p,q) max(0,p+q-.5),v,0,accumulate=TRUE)[c(9,25)],Reduce(function(p,q) max(0,p-q-.5),v,0,accumulate=TRUE)[25]))
up<-Reduce(function(p,q) max(0,p+q-.5),v,0,accumulate=TRUE)[-1];dn<-Reduce(function(p,q) max(0,p-q-.5),v,0,accumulate=TRUE)[-1];print(which(up>5|dn>5)[1])
zf<-zz;q1<-quantile(zf,c(.1,.9),type=7);zw<-pmax(q1[1],pmin(q1[2],zf));print(c(mean(zf^2),mean(zw^2)));print(p.adjust(2*pnorm(-abs(zf)),"BH"))

show("ShrinkageTest")
x<-c(3,10,1,25,7,0,12,40);n<-c(20,60,15,80,50,9,100,150)
g<-function(t){a<-t[1];b<-t[2];c(sum(digamma(x+a)-digamma(a)-digamma(n+a+b)+digamma(a+b)), sum(digamma(n-x+b)-digamma(b)-digamma(n+a+b)+digamma(a+b)))}
r<-nleqslv(c(5,20),g,control=list(ftol=1e-14,xtol=1e-14));print(r$x);print((x+r$x[1])/(n+sum(r$x)))
p<-x/n;m<-mean(p);k<-m*(1-m)/var(p)-1;print(c(m*k,(1-m)*k))
e<-c(2.5,8,1,14,9,1.5,12,20)
h<-function(t){a<-t[1];b<-t[2];c(sum(digamma(x+a)-digamma(a)+log(b)-log(b+e)), sum(a/b-(x+a)/(b+e)))}
r<-nleqslv(c(5,5),h,control=list(ftol=1e-14,xtol=1e-14));print(r$x);print((x+r$x[1])/(e+r$x[2]))

x<-c(520,480,521,479,518,482);print(nleqslv(300,function(a) sum(digamma(x+a)+digamma(1000-x+a)-2*digamma(a)-2*digamma(1000+2*a)+2*digamma(2*a)),control=list(ftol=1e-16))$x)

show("EffectSizeTest, KaplanMeierTest, PlanEffectTest, RaoScottTest")
# cliff
a<-c(5,4,4,3,5,2,1,4,5);b<-c(3,2,4,1,2,3,5,2)
d<-sign(outer(a,b,"-"));n1<-9;n2<-8;dl<-mean(d);S<-(n2^2*sum((rowMeans(d)-dl)^2)+n1^2*sum((colMeans(d)-dl)^2)-sum((d-dl)^2))/(n1*n2*(n1-1)*(n2-1));Z<-qt(.975,n1+n2-2);print(c(dl,S,(dl-dl^3+c(-1,1)*Z*sqrt(S)*sqrt(1-2*dl^2+dl^4+Z^2*S))/(1-dl^2+Z^2*S)))
# newcombe
w<-function(x,n) prop.test(x,n,correct=FALSE)$conf.int
l1<-w(56,70);l2<-w(48,80);p1<-56/70;p2<-48/80;print(c(p1-p2-sqrt((p1-l1[1])^2+(l2[2]-p2)^2),p1-p2+sqrt((l1[2]-p1)^2+(p2-l2[1])^2),prop.test(c(56,48),c(70,80),correct=FALSE)$p.value))
r<-poisson.test(c(11,23),c(800,1011));print(c(r$estimate,r$conf.int)); print(2*min(pbinom(11,34,800/1811),pbinom(10,34,800/1811,lower.tail=FALSE)))
# km
tt<-c(2,3,3,5,6,6,8,9,12,15,15,20);ev<-c(1,1,0,1,1,1,0,1,0,1,0,0);f<-survfit(Surv(tt,ev)~1);s<-summary(f,times=c(3,9));print(c(s$lower,s$upper));print(quantile(f,c(.25,.5)))
print(c(qbinom(.025,12,.5),qbinom(.975,12,.5)+1, qbinom(.025,40,.9),qbinom(.975,40,.9)+1))
# DiD
be<-c(70,65,72,60,80,75,78,82,77,74);af<-c(76,73,75,70,81,74,79,82,78,75);pl<-c(1,1,1,1,0,0,0,0,0,0)
print(t.test((af-be)[pl==1],(af-be)[pl==0]));print(summary(lm(af~be+pl))$coef)
e<-resid(lm(af~be));obs<-abs(sum(e[pl==1]));cb<-combn(10,4);print(mean(apply(cb,2,function(i) abs(sum(e[i])))>=obs-1e-12))
# survey
set.seed(1);N<-120;row<-sample(1:3,N,TRUE);col<-sample(1:2,N,TRUE,prob=c(.4,.6));wt<-round(runif(N,.5,3),2);cl<-rep(1:20,each=6);stt<-rep(1:4,each=30)
dd<-data.frame(row=factor(row),col=factor(col),wt,cl,stt)
print(svychisq(~row+col,svydesign(ids=~1,weights=~wt,data=dd)));print(svychisq(~row+col,svydesign(ids=~cl,strata=~stt,weights=~wt,data=dd)))
x<-svychisq(~row+col,svydesign(ids=~1,weights=~wt,data=dd));print(unclass(x)[1:3]);x<-svychisq(~row+col,svydesign(ids=~cl,strata=~stt,weights=~wt,data=dd));print(unclass(x)[1:3])

show("HamedRao, NormalNormal, OrdinalRegressionTest")
# mmkh
y<-c(82,79,85,83,80,81,84,78,82,85,83,81,76,74,77,73,75,78,72,74,76,73,75,77); n<-length(y)
mmkh<-function(x,lags=n-1){n<-length(x);d<-unlist(lapply(1:(n-1),function(i)(x[(i+1):n]-x[i])/((i+1):n-i)));sl<-median(d);r<-acf(rank(x-sl*1:n),lag.max=lags,plot=FALSE)$acf[-1];r<-ifelse(abs(r)>qnorm(.975)/sqrt(n),r,0);i<-1:lags;f<-1+2/(n*(n-1)*(n-2))*sum((n-i)*(n-i-1)*(n-i-2)*r);S<-sum(sign(outer(x,x,function(a,b) b-a))[upper.tri(diag(n))]);t<-table(x);V<-(n*(n-1)*(2*n+5)-sum(t*(t-1)*(2*t+5)))/18*f;z<-(S-sign(S))/sqrt(V);c(S,V,f,z,2*pnorm(-abs(z)))}

y2<-c(10.1,10.4,11.0,11.2,10.9,10.5,10.2,9.8,9.9,10.3,10.9,11.4,11.9,12.1,11.8,11.5,11.3,11.0,11.1,11.6,12.2,12.4,12.9,12.7,12.3,12.0,11.9,12.2,12.8,13.1)
mm2<-function(x,l=length(x)-1){n<<-length(x);mmkh(x,l)}
print(mm2(y2));print(mm2(y2,3))
sc<-c(71,75,64,80,77,69,73,58,76,74);se<-c(2,3,4,2.5,1.5,3,2,5,2,2.2)
m<-rma(sc,sei=se,method="PM",control=list(tol=1e-14));print(c(m$tau2,m$beta,m$se));B<-m$tau2/(m$tau2+se^2);print(m$beta[1]+B*(sc-m$beta[1]));print(sqrt(B)*se);print(blup(m)$pred)
# polr
yy<-c(1,2,3,3,4,2,1,3,4,4,2,2,3,1,4,3,2,4,3,1,2,3,4,1,2,3);x1<-c(1.2,2,3.1,2.2,4,1.1,.5,2.7,3.3,4.1,2.2,1.4,3,.9,2.5,1.8,2.9,3.9,2,1.7,1.3,3.3,2.8,2.1,.8,2.6);x2<-c(0,1,0,1,1,0,1,0,0,1,1,0,1,0,1,0,0,1,1,1,0,1,0,0,1,0)
m<-polr(factor(yy)~x1+x2,Hess=TRUE,control=list(reltol=1e-15));print(summary(m)$coef);print(logLik(m))
suppressMessages(library(ordinal));m2<-clm(factor(yy)~x1+x2,control=clm.control(gradTol=1e-12));print(summary(m2)$coef);print(m2$logLik);m0<-clm(factor(yy)~1);print(1-m2$logLik/m0$logLik)
show("Brant, with the covariances of two thresholds transposed where car::poTest does not")
y<-c(1,2,3,3,4,2,1,3,4,4,2,2,3,1,4,3,2,4,3,1,2,3,4,1,2,3);x1<-c(1.2,2,3.1,2.2,4,1.1,.5,2.7,3.3,4.1,2.2,1.4,3,.9,2.5,1.8,2.9,3.9,2,1.7,1.3,3.3,2.8,2.1,.8,2.6);x2<-c(0,1,0,1,1,0,1,0,0,1,1,0,1,0,1,0,0,1,1,1,0,1,0,0,1,0)
X<-cbind(1,x1,x2);m<-lapply(1:3,function(j) glm(y>j~x1+x2,family=binomial,control=list(epsilon=1e-15,maxit=100)));f<-lapply(m,fitted);p<-2
V<-matrix(0,6,6);for(a in 1:3)for(b in a:3){v<-(solve(t(X*(f[[a]]*(1-f[[a]])))%*%X)%*%(t(X*(f[[b]]*(1-f[[a]])))%*%X)%*%solve(t(X*(f[[b]]*(1-f[[b]])))%*%X))[-1,-1];V[(a-1)*2+1:2,(b-1)*2+1:2]<-v;V[(b-1)*2+1:2,(a-1)*2+1:2]<-t(v)}
be<-unlist(lapply(m,function(q) coef(q)[-1]));D<-rbind(c(1,0,-1,0,0,0),c(0,1,0,-1,0,0),c(1,0,0,0,-1,0),c(0,1,0,0,0,-1))
w<-function(D) t(D%*%be)%*%solve(D%*%V%*%t(D))%*%(D%*%be);print(c(w(D),w(D[c(1,3),]),w(D[c(2,4),])))

show("PraisWinsten, CorrelatedSeasonalMannKendall, FunnelLimits")
y<-c(82,79,85,83,80,81,84,78,82,85,83,81,76,74,77,73,75,78,72,74,76,73,75,77);n<-24
time<-1:n;level<-as.numeric(time>=13);trend<-ifelse(time>=13,time-12,0);X<-cbind(1,time,level,trend)
rho<-0;for(i in 1:500){T<-function(v){v<-as.matrix(v);rbind(sqrt(1-rho^2)*v[1,],v[-1,,drop=FALSE]-rho*v[-n,,drop=FALSE])};m<-lm(T(y)~T(X)-1);e<-y-X%*%coef(m);r<-sum(e[-1]*e[-n])/sum(e[-n]^2);if(abs(r-rho)<1e-15)break;rho<-r};print(rho);print(summary(m)$coef[,1:2])
M<-matrix(y,ncol=4,byrow=TRUE);nn<-6;S<-apply(M,2,function(x) sum(sign(outer(x,x,function(a,b) b-a))[upper.tri(diag(6))]));V<-0
for(g in 1:4)for(h in 1:4){if(g==h){t<-table(M[,g]);V<-V+(nn*(nn-1)*(2*nn+5)-sum(t*(t-1)*(2*t+5)))/18}else{K<-0;for(j in 2:6)for(i in 1:(j-1))K<-K+sign((M[j,g]-M[i,g])*(M[j,h]-M[i,h]));V<-V+(K+4*sum(rank(M[,g])*rank(M[,h]))-nn*(nn+1)^2)/3}}
z<-(sum(S)-sign(sum(S)))/sqrt(V);print(c(sum(S),V,z,2*pnorm(-abs(z))))
lim<-function(p,n,p0){r<-qbinom(p,n,p0);(r-(pbinom(r,n,p0)-p)/(pbinom(r,n,p0)-pbinom(r-1,n,p0)))/n};print(c(lim(.001,50,.2),lim(.999,50,.2),lim(.025,400,.1),lim(.975,400,.1)))
x<-c(12,15,9,20,18,7,30,14);s<-c(100,120,90,110,130,80,115,105);p0<-sum(x)/sum(s);se<-sqrt(p0*(1-p0)/s);z<-(x/s-p0)/se;q<-quantile(z,c(.1,.9));zw<-pmax(q[1],pmin(q[2],z));w<-1/se^2;print(max(0,(sum(zw^2)-7)/(sum(w)-sum(w^2)/sum(w))))
