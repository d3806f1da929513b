/** Stands in for what a package would load and never use here. */
export default {};
