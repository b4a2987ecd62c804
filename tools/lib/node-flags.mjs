/**
 * How Node is run, by the start command and by whoever measures it. A young generation of 8 MB: short-lived answers are swept sooner. The
 * old one doubles before it is swept: left alone it is let grow to several times of what is alive.
 */
export const nodeFlags = ['--disable-warning=ExperimentalWarning', '--max-semi-space-size=8', '--heap-growing-percent=100']
