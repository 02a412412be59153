/* The four routines of BLIS that the English recogniser's library calls, as plain loops.
 *
 * BLIS brings tuned kernels of 3,000 routines for ten processors: 18 MB, 5 of them packed. The
 * recogniser multiplies matrices of 64 columns here (larger ones go to numpy), for which loops
 * the compiler vectorises are as fast. Row-major, as blis/cy.pxd declares them.
 */
#include <stdint.h>
#include <stdlib.h>

#define FOR_EACH_PROCESSOR __attribute__((target_clones("arch=haswell", "default")))

typedef int64_t whole;

static inline const float *at(const float *a, whole row, whole column, whole rs, whole cs) {
    return a + row * rs + column * cs;
}

static void scale(whole m, whole n, double beta, float *c, whole rsc, whole csc) {
    for (whole i = 0; i < m; i++)
        for (whole j = 0; j < n; j++) {
            float *cell = c + i * rsc + j * csc;
            *cell = beta == 0.0 ? 0.0f : (float)beta * *cell;
        }
}

/* c = alpha * a b + beta * c; a transposed operand has its strides exchanged. */
FOR_EACH_PROCESSOR
void plain_gemm(int transposed_a, int transposed_b, whole m, whole n, whole k, double alpha,
                const float *a, whole rsa, whole csa, const float *b, whole rsb, whole csb,
                double beta, float *c, whole rsc, whole csc) {
    if (transposed_a) { whole s = rsa; rsa = csa; csa = s; }
    if (transposed_b) { whole s = rsb; rsb = csb; csb = s; }
    scale(m, n, beta, c, rsc, csc);
    for (whole i = 0; i < m; i++) {
        if (csa == 1 && rsb == 1) { /* rows of a with rows of b: products of two vectors */
            const float *row = at(a, i, 0, rsa, csa);
            for (whole j = 0; j < n; j++) {
                const float *other = at(b, 0, j, rsb, csb);
                float sum = 0.0f;
                for (whole p = 0; p < k; p++) sum += row[p] * other[p];
                c[i * rsc + j * csc] += (float)alpha * sum;
            }
        } else {
            for (whole p = 0; p < k; p++) {
                float factor = (float)alpha * *at(a, i, p, rsa, csa);
                const float *row = at(b, p, 0, rsb, csb);
                for (whole j = 0; j < n; j++) c[i * rsc + j * csc] += factor * row[j * csb];
            }
        }
    }
}

void plain_sgemm(int transposed_a, int transposed_b, int m, int n, int k, float alpha,
                 const float *a, int lda, const float *b, int ldb, float beta, float *c, int ldc) {
    plain_gemm(transposed_a, transposed_b, m, n, k, alpha, a, lda, 1, b, ldb, 1, beta, c, ldc, 1);
}

FOR_EACH_PROCESSOR
void plain_saxpy(int n, float alpha, const float *x, int incx, float *y, int incy) {
    if (incx == 1 && incy == 1)
        for (int i = 0; i < n; i++) y[i] += alpha * x[i];
    else
        for (int i = 0; i < n; i++) y[(whole)i * incy] += alpha * x[(whole)i * incx];
}

void plain_daxpy(int n, double alpha, const double *x, int incx, double *y, int incy) {
    for (int i = 0; i < n; i++) y[(whole)i * incy] += alpha * x[(whole)i * incx];
}

/* Named when thinc is imported; called only where an LSTM is trained, which is not done here. */
void plain_never(void) { abort(); }
